/** A Firefox for the tests, which drive it over WebDriver BiDi: Playwright knows only a Firefox of its own making. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Sends everything by the proxy at `port`, also what is meant for this machine. */
export async function launchFirefox(port: number): Promise<Browser> {
  const executablePath = [process.env['FIREFOX_PATH'], ...places].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('No Firefox: install one (Debian: firefox-esr) or set FIREFOX_PATH');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // A viewport set over BiDi needs a command that an ESR from before 2026 does not know.
    defaultViewport: null,
    args: ['--width=1440', '--height=900'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'de-DE',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      // Reached by a proxy it would no longer count as this machine.
      'network.proxy.testing_localhost_is_secure_when_hijacked': true,
      'dom.disable_open_during_load': false,
    },
  });
}
