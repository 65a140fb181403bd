/** The plugin in a real browser: one process for a whole check, a page of its own for each question. */
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Shown, Stage } from '@fachwerk/testing/stage';
import { CodedError } from '../../coded-error.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import type { Subject } from '../subject/subject.ts';
import { isolatedAnswers, type IsolatedAnswers } from './isolated-answers.ts';
import { serveStage, type StageServer } from './serve-stage.ts';
import { stageHtml, stageScript, stageStyles } from './stage-page.ts';

/** Milliseconds in which what a view asked for has come and is drawn. */
const REST = 150;

declare global {
  var stage: Stage;
  var openStage: (locale: string, tier: 'trusted' | 'isolated') => Promise<void>;
}

export interface StagePage {
  readonly page: Page;
  /** What the page said on its console as an error, or threw. */
  readonly errors: readonly string[];
  /** What a policy refused, in any frame of the page. */
  readonly violations: readonly string[];
  /** Shows one view alone, and waits until it has come to rest. */
  show(view: string): Promise<Shown>;
  hide(): Promise<void>;
  close(): Promise<void>;
}

export class Trial {
  readonly #browser: Browser;
  readonly #server: StageServer;
  readonly subject: Subject;

  readonly #styles: string;
  #isolated: IsolatedAnswers | undefined;

  private constructor(subject: Subject, browser: Browser, server: StageServer, styles: string) {
    this.#styles = styles;
    this.subject = subject;
    this.#browser = browser;
    this.#server = server;
  }

  static async open(subject: Subject): Promise<Trial> {
    const [browser, script, styles] = await Promise.all([launch(subject.folder), stageScript(subject), stageStyles()]);
    const language = subject.locales[0]?.language ?? 'de';
    const files: Readonly<Record<string, { body: string; type: string }>> = {
      '/': { body: stageHtml(language), type: 'text/html; charset=utf-8' },
      '/stage.js': { body: script, type: 'text/javascript; charset=utf-8' },
      '/favicon.ico': { body: '', type: 'image/x-icon' },
      '/theme.css': { body: styles, type: 'text/css; charset=utf-8' },
    };
    const trial: Trial = new Trial(
      subject,
      browser,
      await serveStage(
        (host, path, origin) =>
          trial.#isolated?.(host, path, origin) ?? (host === 'localhost' ? files[path] : undefined),
      ),
      styles,
    );
    return trial;
  }

  /** A page with the stage on it, in the plugin's first language. */
  async stage(tier: 'trusted' | 'isolated' = 'trusted'): Promise<StagePage> {
    const { plugin, borders } = this.subject;
    if (tier === 'isolated') this.#isolated ??= await isolatedAnswers({ plugin, borders, styles: this.#styles });
    const page = await this.#browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const violations = await tellViolations(page);
    await page.goto(this.#server.origin);
    const locale = this.subject.locales[0]?.language ?? 'de';
    await page.evaluate(([id, where]) => openStage(id, where), [locale, tier] as const);
    return {
      page,
      errors,
      violations,
      async show(view) {
        const shown = await page.evaluate((name) => stage.show(name), view);
        await page.waitForTimeout(REST);
        return shown;
      },
      hide: () => page.evaluate(() => stage.hide()),
      close: () => page.close(),
    };
  }

  /** Each view alone on one page; `[]` where there is none to show. */
  async eachView<T>(look: (stage: StagePage, view: string) => Promise<readonly T[]>): Promise<readonly T[]> {
    const views = Object.keys(this.subject.viewModules);
    if (views.length === 0) return [];
    const stage = await this.stage();
    try {
      const found: T[] = [];
      for (const view of views) {
        const { kind } = await stage.show(view);
        // What cannot be shown is told by the rule that runs it, once.
        if (kind === 'shown') found.push(...(await look(stage, view)));
        await stage.hide();
      }
      return found;
    } finally {
      await stage.close();
    }
  }

  /** Speaks to the browser itself about one page. */
  devtools(page: Page): Promise<CDPSession> {
    return page.context().newCDPSession(page);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#server[Symbol.asyncDispose]();
  }
}

const MARK = 'fachwerk-violation ';

/** A frame tells nobody outside; its console is heard by the browser. */
async function tellViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(MARK)) violations.push(message.text().slice(MARK.length));
  });
  await page.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.debug(`${mark}${effectiveDirective} refuses ${blockedURI}${sample ? ` (${sample})` : ''}`),
    );
  }, MARK);
  return violations;
}

async function launch(folder: string): Promise<Browser> {
  const { chromium } = await import('playwright');
  const found = await findChromium(join(folder, 'node_modules/.cache'));
  if (!found)
    throw new CodedError(
      'FW8199',
      'There is no browser to try the plugin in.',
      'Install Chromium, set CHROMIUM_PATH, or run fachwerk check --no-browser and know what was not checked.',
    );
  return chromium.launch({
    executablePath: found.executablePath,
    ...(found.env && { env: { ...process.env, ...found.env } }),
  });
}
