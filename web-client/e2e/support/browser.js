import { chromium } from 'playwright-core';

/** Where Debian installs it. */
const EXECUTABLE = process.env.ORIEL_CHROMIUM ?? '/usr/bin/chromium';

/** A browser that talks to nobody but us. */
export function startBrowser() {
  return chromium.launch({
    executablePath: EXECUTABLE,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
