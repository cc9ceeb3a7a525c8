import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One page of each type. */
const PAGES = ['/', '/errors/', '/errors/openai/insufficient-quota/', '/errors/qcode/529-overloaded/', '/providers/', '/providers/qcode/', '/kinds/', '/kinds/rate-limit/', '/status/', '/status/429/', '/lookalikes/', '/lookalikes/429/', '/guides/self-check/', '/fixes/check-key/', '/404.html'];

for (const width of [375, 1280]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${width} wide, ${colorScheme}`, () => {
			test.use({ viewport: { width, height: 800 }, colorScheme });
			for (const path of PAGES) {
				test(`${path} has no barrier and no sideways scroll`, async ({ page }) => {
					await page.goto(path);
					const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
					expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' | ')}`)).toEqual([]);
					expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
				});
			}
			test('a diagnosis has no barrier and no sideways scroll', async ({ page }) => {
				await page.goto('/');
				await page.getByRole('textbox', { name: 'Paste your error' }).fill('Error code: 429 - {"error":{"message":"Rate limit reached for gpt-4o in organization org-AbCdEfGhIjKlMnOpQr on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000. Please try again in 2s.","type":"tokens","code":"rate_limit_exceeded"}}');
				await expect(page.getByRole('region', { name: 'Diagnosis' })).toBeVisible();
				await page.getByText('Why we think so').click();
				const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' | ')}`)).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
			});
		});
	}
}

test('the policy forbids what it must, and nothing breaks it', async ({ page }) => {
	const broken: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text());
	});
	for (const path of PAGES.slice(0, 6)) await page.goto(path);
	await page.goto('/');
	await page.getByRole('textbox', { name: 'Paste your error' }).fill('context window');
	await expect(page.getByRole('region', { name: 'Pages with these words' })).toBeVisible();
	expect(broken).toEqual([]);
	const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
	expect(policy).toContain("connect-src 'self'");
	expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);
});

test('the 404 page repairs case and slashes and proposes the closest entry', async ({ page }) => {
	await page.goto('/errors/OpenAI/insufficient-quotta');
	await expect(page.getByRole('link', { name: /insufficient_quota/ }).first()).toBeVisible();
});

test('the table filters without losing its address', async ({ page }) => {
	await page.goto('/errors/?provider=qcode');
	const rows = page.locator('tbody tr:visible');
	await expect(rows.first()).toContainText(/qcode/i);
	expect(await rows.count()).toBeLessThan(20);
});

test('a link to a cause lands on it, clear of the header', async ({ page }) => {
	await page.goto('/errors/openai/insufficient-quota/');
	const link = page.locator('main a[href^="#"]').filter({ hasText: /credit|paid|budget/i }).first();
	const anchor = (await link.getAttribute('href'))?.slice(1) ?? '';
	await page.goto(`/errors/openai/insufficient-quota/#${anchor}`);
	const top = await page.locator(`[id="${anchor}"]`).evaluate((element) => element.getBoundingClientRect().top);
	const header = await page.locator('header').first().evaluate((element) => element.getBoundingClientRect().bottom);
	expect(top).toBeGreaterThanOrEqual(header - 1);
});
