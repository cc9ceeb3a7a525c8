import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
		// Training the word model for the index takes seconds; tests share one (tests/support/index.ts).
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
