import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two real browsers on a machine that may be busy with other things: there, what fails is tried again, and vitest says so. At home it is not. */
const secondTries = process.env.CI ? 2 : 0;

export default defineConfig({
	test: {
		// Also where there are but two cores; vitest would leave one idle.
		maxWorkers: '100%',
		projects: [
			{
				plugins: [WxtVitest()],
				test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] },
			},
			{
				test: {
					name: 'e2e',
					retry: secondTries,
					include: ['tests/e2e/*.test.ts'],
					globalSetup: 'tests/e2e/build.ts',
					// Two cores: one browser at a time.
					fileParallelism: false,
					testTimeout: 60_000,
					// What is waited for may take its time on a busy machine; a second, the usual limit, is short for a browser.
					expect: { poll: { timeout: 15_000, interval: 50 } },
					hookTimeout: 90_000,
				},
			},
			// It writes docs/conformance.md. Never a second try: what it shows must hold each time.
			{
				test: {
					name: 'conformance',
					include: ['tests/e2e/conformance/**/*.test.ts'],
					globalSetup: 'tests/e2e/build.ts',
					// Two cores: one browser at a time.
					fileParallelism: false,
					// Scenarios side by side, in tabs of one browser.
					maxConcurrency: 3,
					testTimeout: 60_000,
					// What is waited for may take its time on a busy machine; a second, the usual limit, is short for a browser.
					expect: { poll: { timeout: 15_000, interval: 50 } },
					hookTimeout: 90_000,
				},
			},
		],
	},
});
