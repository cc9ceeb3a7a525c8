import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.ts';

const PORT = 4331;

export default defineConfig({
	testDir: './e2e',
	testMatch: '*.spec.ts',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
	timeout: 60_000,
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		// Not the arguments that @sparticuz/chromium brings: they turn web security off and break second contexts.
		launchOptions: { executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] },
	},
	webServer: {
		command: `"${process.execPath}" tests/support/serve-dist.ts ${PORT}`,
		cwd: '..',
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false,
		timeout: 60_000,
	},
});
