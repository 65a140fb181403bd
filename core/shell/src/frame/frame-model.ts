import type { HostLock } from '@fachwerk/kernel';
import type { AppearanceValues, Person } from '@fachwerk/model/host';
import type { Text } from '../view/view-text.ts';

export interface RailItem {
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly href: string;
  readonly current: boolean;
  readonly badge: number;
}
export interface Note {
  readonly id: 'session' | 'offline' | 'build';
  readonly tone: 'info' | 'warning' | 'danger';
  readonly text: string;
  readonly action: string;
  readonly act: () => void;
}
export interface PanelItem {
  readonly key: string;
  readonly button: boolean;
  readonly label: string;
  readonly icon: string;
}
export interface FooterLink {
  readonly label: string;
  readonly href: string;
}

/** All that the frame shows, as values; drawing it changes nothing. */
export interface FrameModel {
  readonly text: Text;
  readonly land: HostLock['land'];
  readonly logo: string | undefined;
  readonly person: Person;
  readonly appearance: AppearanceValues;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly online: boolean;
  readonly rail: readonly RailItem[];
  readonly pageName: string;
  readonly notes: readonly Note[];
  readonly panels: readonly PanelItem[];
  readonly openPanel: PanelItem | undefined;
  readonly settingsPath: string | undefined;
  readonly footer: readonly FooterLink[];
}

/** What a person can do in the frame. */
export interface FrameActions {
  readonly palette: () => void;
  readonly help: () => void;
  readonly appearance: () => void;
  readonly change: (part: Partial<AppearanceValues>) => void;
  readonly statement: () => void;
  readonly signOut: () => void;
  readonly go: (path: string) => void;
  readonly togglePanel: (key: string) => void;
  readonly skipTo: (id: string) => void;
}

/** Elements that stay while the frame around them is drawn again. */
export interface FrameSlots {
  readonly main: HTMLElement;
  readonly tray: HTMLElement;
  readonly side: HTMLElement;
  readonly over: readonly HTMLElement[];
}
