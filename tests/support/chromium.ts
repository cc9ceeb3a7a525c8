import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium to test with: the one CHROMIUM names, one that is installed, else the one that comes from npm. */
export async function findChromium(): Promise<string> {
	const named = process.env['CHROMIUM'];
	if (named) return named;
	const installed = [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));
	if (installed) return installed;
	const { default: packaged } = await import('@sparticuz/chromium');
	return packaged.executablePath();
}
