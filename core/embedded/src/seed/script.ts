import { docx, odt } from './files/office.ts';
import { pdf } from './files/pdf.ts';
import { barsPng } from './files/png.ts';
import type { SeedFile } from './message.ts';
import type { PersonKey } from './people.ts';

export type Owner = 'anna' | 'bert' | 'carla' | 'poststelle';
type Fill = (text: string) => string;
export type FileScript = (fill: Fill) => SeedFile;

export interface Step {
  from: PersonKey;
  to: PersonKey[];
  cc?: PersonKey[];
  text: string;
  /** Working hours after the step before. */
  gap?: number;
  files?: FileScript[];
  kind?: 'reply' | 'forward';
  /** What the text ends with; the signature follows. */
  closing?: string;
}

/** A thread as a person remembers it. Slots in braces are filled when it is played. */
export interface Script {
  subject: string;
  /** When it began. */
  daysAgo: number;
  steps: Step[];
  /** Where an owner filed it; otherwise it lies in the inbox. */
  folders?: Partial<Record<Owner, string>>;
  flagged?: Owner[];
}

export const pdfFile =
  (name: string, title: string, ...lines: string[]): FileScript =>
  (fill) => ({ name: fill(name), type: 'application/pdf', bytes: pdf(fill(title), lines.map(fill)) });

export const docxFile =
  (name: string, ...lines: string[]): FileScript =>
  (fill) => ({
    name: fill(name),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: docx(lines.map(fill)),
  });

export const odtFile =
  (name: string, ...lines: string[]): FileScript =>
  (fill) => ({ name: fill(name), type: 'application/vnd.oasis.opendocument.text', bytes: odt(lines.map(fill)) });

export const textFile =
  (name: string, ...lines: string[]): FileScript =>
  (fill) => ({ name: fill(name), type: 'text/plain', bytes: Buffer.from(lines.map(fill).join('\r\n')) });

/** With a byte order mark and semicolons, which is what spreadsheets with German settings expect. */
export const csvFile =
  (name: string, ...rows: string[]): FileScript =>
  (fill) => ({ name: fill(name), type: 'text/csv', bytes: Buffer.from(`\ufeff${rows.map(fill).join('\r\n')}\r\n`) });

export const chartFile =
  (name: string, bars: number[]): FileScript =>
  (fill) => ({ name: fill(name), type: 'image/png', bytes: barsPng(320, 160, bars, [26, 61, 165]) });
