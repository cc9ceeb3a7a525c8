import { expect, test, type Page } from '@playwright/test';

const quota = '{"error":{"message":"You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}';
const secret = 'AbCdEf0123456789GhIjKl0123456789MnOp';

const box = (page: Page) => page.getByRole('textbox', { name: 'Paste your error' });
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' });

test.beforeEach(async ({ page }) => {
	page.on('pageerror', (error) => {
		throw error;
	});
});

test('a paste is diagnosed as it lands: first the verdict, then a heading that links to the page', async ({ page }) => {
	await page.goto('/');
	await box(page).fill(quota);
	await expect(diagnosis(page)).toBeVisible();
	await expect(diagnosis(page).locator(':scope > *').first()).toContainText('Do not retry until fixed');
	const heading = diagnosis(page).getByRole('heading', { level: 2 });
	await expect(heading).toContainText('insufficient_quota');
	await heading.getByRole('link').click();
	await expect(page).toHaveURL(/\/errors\/openai\/insufficient-quota\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('insufficient_quota');
});

test('questions lead to a cause, and answers can be taken back', async ({ page }) => {
	await page.goto('/');
	await box(page).fill(quota);
	const questions = diagnosis(page).locator('.questions');
	const first = await questions.locator('.ask').textContent();
	for (let depth = 0; depth < 6 && (await questions.locator('.answers button').count()) > 0; depth++) await questions.locator('.answers button').first().click();
	await expect(questions.getByRole('link').first()).toHaveAttribute('href', /#|\/(?:errors|kinds)\//);
	await questions.getByRole('button', { name: 'Start again' }).click();
	await expect(questions.locator('.ask')).toHaveText(first ?? '');
});

test('a secret is masked in the box and is nowhere on the page, in storage or in the address', async ({ page }) => {
	await page.goto('/');
	await box(page).fill(`${quota}\nAuthorization: Bearer sk-proj-${secret}`);
	await expect(diagnosis(page)).toBeVisible();
	await expect(box(page)).toHaveValue(/sk-proj-•+MnOp/);
	await expect(page.getByText('One secret is masked here.')).toBeVisible();
	const everywhere = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href + document.cookie);
	for (let i = 0; i + 8 <= secret.length; i++) expect(everywhere).not.toContain(secret.slice(i, i + 8));
});

test('a paste goes nowhere: no request but for files of this site, and none holds any of it', async ({ page, baseURL }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
	await page.goto('/');
	await box(page).fill(`zebra-crossing ${quota}`);
	await expect(diagnosis(page)).toBeVisible();
	await page.waitForTimeout(300);
	for (const request of requests) {
		expect(request).toMatch(new RegExp(`^GET ${baseURL}/`));
		expect(request).not.toContain('zebra');
	}
});

test('pasted markup is shown as text', async ({ page }) => {
	await page.goto('/');
	await box(page).fill(`${quota}<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`);
	await diagnosis(page).getByText('Why we think so').click();
	await expect(diagnosis(page).locator('pre').last()).toContainText('<img src=x');
	await expect(diagnosis(page).locator('.evidence img')).toHaveCount(0);
	expect(await page.title()).not.toBe('owned');
});

test('the words that spoke for the answer are marked', async ({ page }) => {
	await page.goto('/');
	await box(page).fill(`some log line\n${quota}\nanother one`);
	await diagnosis(page).getByText('Why we think so').click();
	await expect(diagnosis(page).locator('mark').first()).toBeVisible();
	await expect(diagnosis(page).locator('mark').filter({ hasText: 'You exceeded your current quota' })).toHaveCount(1);
});

test('a typed phrase finds entries and pages', async ({ page }) => {
	await page.goto('/');
	await box(page).click();
	await box(page).pressSequentially('context length');
	await expect(page.getByRole('region', { name: 'Closest entries' }).getByRole('link').first()).toBeVisible();
	await expect(page.getByRole('region', { name: 'Pages with these words' }).getByRole('link').first()).toBeVisible();
});

test('what is no such error gets no answer, and says what to do', async ({ page }) => {
	await page.goto('/');
	await box(page).fill('src/main.c:429:12: error: expected ‘;’ before ‘return’\n  return 0\n  ^~~~~~ and so on and so forth, for a while');
	await expect(diagnosis(page)).toContainText('No known error was recognised');
	await box(page).fill('');
	await expect(diagnosis(page)).toHaveCount(0);
});

test('text typed before the script has loaded is kept and diagnosed', async ({ page }) => {
	await page.route('**/_astro/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 800));
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await box(page).fill(quota);
	await expect(diagnosis(page)).toBeVisible();
	await expect(box(page)).toHaveValue(quota);
});

test('an unreachable index is said, the tables are offered, and trying again helps', async ({ page }) => {
	let blocked = true;
	await page.route('**/data/*.json', (route) => (blocked ? route.abort() : route.continue()));
	await page.goto('/');
	await box(page).fill(quota);
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await expect(page.getByRole('alert').getByRole('link', { name: 'table of all errors' })).toHaveAttribute('href', '/errors/');
	blocked = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(diagnosis(page)).toBeVisible();
});

test('a paste of over a megabyte says that its middle was not read', async ({ page }) => {
	await page.goto('/');
	await box(page).click();
	await page.evaluate((text) => {
		const area = document.querySelector('textarea');
		if (!area) return;
		area.value = text;
		area.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}, 'nothing here\n'.repeat(90_000) + quota);
	await expect(page.getByText('characters in the middle were not')).toBeVisible();
	await expect(diagnosis(page)).toContainText('insufficient_quota');
});

test.describe('the whole way by keyboard', () => {
	test('Ctrl-K opens the box on any page, Escape closes it, and focus comes back', async ({ page }) => {
		await page.goto('/errors/openai/insufficient-quota/');
		const opener = page.locator('[data-open-box]');
		await opener.focus();
		await page.keyboard.press('Control+k');
		await expect(box(page)).toBeFocused();
		await page.keyboard.insertText('API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}');
		await expect(diagnosis(page)).toContainText('back-off');
		await expect(box(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(box(page)).toBeHidden();
		await expect(opener).toBeFocused();
	});
	test('"/" opens it too, but not while typing', async ({ page }) => {
		await page.goto('/kinds/');
		await page.keyboard.press('/');
		await expect(box(page)).toBeFocused();
		await page.keyboard.type('a/b');
		await expect(box(page)).toHaveValue('a/b');
	});
	test('on the home page both lead to the box that is there', async ({ page }) => {
		await page.goto('/');
		await page.keyboard.press('Control+k');
		await expect(box(page)).toBeFocused();
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});
	test('questions are answered without a pointer', async ({ page }) => {
		await page.goto('/');
		await page.keyboard.press('/');
		await page.keyboard.insertText(quota);
		await diagnosis(page).locator('.questions .answers button').first().focus();
		await page.keyboard.press('Enter');
		await expect(diagnosis(page).locator('.questions h3')).toBeFocused();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the home page says so and leads on', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByText('Diagnosing a paste needs JavaScript')).toBeVisible();
		await expect(page.getByRole('link', { name: 'all errors in one table' }).first()).toBeVisible();
	});
	test('an entry is complete', async ({ page }) => {
		await page.goto('/errors/openai/insufficient-quota/');
		await expect(page.getByText('Do not retry until fixed').first()).toBeVisible();
		await expect(page.getByText('You exceeded your current quota, please check your plan and billing details').first()).toBeVisible();
	});
	test('the table holds every error', async ({ page }) => {
		await page.goto('/errors/');
		expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
	});
});
