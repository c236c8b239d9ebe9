import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer } from './answers.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { digest, everyPart, everyPicture, PARTS } from './gallery.ts'
import { channel, direct, makeWorld, plain, type World } from './world.ts'

if (!CHROMIUM)
  console.warn('Playground in a browser: skipped, no chromium in /usr/bin (apt-get install chromium).')

describe.skipIf(!CHROMIUM)('the page', { timeout: 30_000 }, () => {
  let browser: Browser
  let world: World
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
  }, 30_000)
  afterAll(() => browser?.close())

  beforeEach(async () => {
    world = await makeWorld(answer)
    complaints = []
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(8000)
    // Violations of the policy come as console errors too; a script that breaks comes as a page error.
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterEach(async () => {
    await page.close()
    await world.stop()
    expect(complaints).toEqual([])
  })

  const open = async (hash = '#person=1') => {
    await page.goto(`${world.base}/${hash}`)
    await page.locator('.card, .bubble').first().waitFor()
  }
  const send = async (text: string) => {
    await page.locator('#input').fill(text)
    await page.locator('#input').press('Enter')
  }
  const card = (title: string) =>
    page.locator('.card', { has: page.locator('.card-title', { hasText: title }) })
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')

  it('shows every kind of part, and markup from people as their words', async () => {
    await open()
    await send('客户 东海')
    const shown = card('东海石化').last()
    await shown.locator('form').waitFor()
    for (const part of [
      '.text',
      '.facts',
      '.list',
      'table',
      '[role=progressbar]',
      'figure svg',
      '.row',
      'form',
      'hr',
    ]) {
      expect(await shown.locator(part).count(), part).toBeGreaterThan(0)
    }
    expect(await shown.locator('.text').first().textContent()).toContain('<b>不是标记</b> *也不是*')
    expect(await shown.locator('.mention').textContent()).toBe('@王浩')
    expect(
      await shown.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://example.com/plan'])
    await send('图')
    await page.locator('.chart-bubble').first().waitFor()
    expect(await page.locator('.chart-limit').count()).toBe(1)
  })

  it('asks before a dangerous click, sends nothing after a no, and edits the card after a yes', async () => {
    await world.web.platform.post(
      channel('deals:华东'),
      { lang: 'zh', title: '推进 D1', tone: 'info', parts: [PARTS.buttons] },
      'approval:1',
    )
    await open('#person=1&chat=deals:华东')
    await page.getByRole('button', { name: '驳回' }).click()
    await page.getByRole('button', { name: '再想想' }).click()
    expect(world.heard.filter((incoming) => incoming.kind === 'clicked')).toEqual([])
    await page.getByRole('button', { name: '驳回' }).click()
    await page.locator('dialog').getByRole('button', { name: '驳回' }).click()
    await card('已收到 reject').waitFor()
    expect(world.heard.at(-1)).toMatchObject({
      kind: 'clicked',
      message: 'approval:1',
      click: { intent: 'reject', fields: { move: '7' } },
      sender: { userId: '1' },
    })
    expect(await page.locator('.entry').count()).toBe(1)
    expect(await page.locator('.meta').textContent()).toContain('已更新 08:30')
  })

  it('counts an impatient double click once and shows that it is working', async () => {
    const slow = {
      kind: 'buttons' as const,
      buttons: [{ label: '慢', click: { intent: 'slow', fields: {} } }],
    }
    await world.web.platform.post(
      direct(1),
      { lang: 'zh', title: '慢', tone: 'plain', parts: [slow] },
      'slow',
    )
    await open()
    await page.getByRole('button', { name: '慢', exact: true }).dblclick()
    await page.locator('.working').waitFor()
    await card('已收到 slow').waitFor()
    await page.locator('.working').waitFor({ state: 'detached' })
    expect(world.heard).toHaveLength(1)
  })

  it('fills a form: complains beside the field first, then sends what was typed', async () => {
    await world.web.platform.post(
      direct(1),
      { lang: 'zh', title: '表', tone: 'plain', parts: [PARTS.form] },
      'form',
    )
    await open()
    expect(await page.locator('.problem:visible').textContent()).toContain('6月5日不是工作日')
    await page.getByRole('button', { name: '保存' }).click()
    expect(await page.locator('.problem:visible').textContent()).toContain('请填写这一项')
    expect(world.heard).toEqual([])
    await page.getByLabel('谈了什么').fill('三号产线报价')
    await page.getByLabel('备注').fill('第一行\n第二行')
    await page.getByLabel('下一步日期').fill('2026-06-08')
    await page.getByLabel('方式').selectOption('in_person')
    await page.getByLabel('薛工').check()
    await page.getByRole('button', { name: '保存' }).click()
    await card('已收到 log-visit').waitFor()
    expect(world.heard[0]).toMatchObject({
      click: {
        intent: 'log-visit',
        fields: {
          account: 'K02',
          subject: '三号产线报价',
          notes: '第一行\n第二行',
          due: '2026-06-08',
          channel: 'in_person',
          contacts: 'c1,c3',
        },
      },
    })
  })

  it('switches the person, and its language with them', async () => {
    await world.web.platform.post(direct(4), plain('At-risk digest'), 'd4')
    await open()
    const daniel = page.getByRole('button', { name: /Daniel Reyes/ })
    expect(await daniel.textContent()).toContain('1')
    await daniel.click()
    await card('At-risk digest').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#send').textContent()).toBe('Send')
    expect(await page.locator('#who').textContent()).toBe('Daniel Reyes · Sales manager · International KA')
    await page.locator('[aria-current] .badge').waitFor({ state: 'detached' })
    await send('today')
    await card('东海石化').waitFor()
    expect(world.heard.at(-1)).toMatchObject({ sender: { userId: '4' }, text: 'today' })
    const chinese = await page.locator('header, footer, aside h2').allInnerTexts()
    expect(chinese.join(' ').replace(/华东大客户部/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('shows at once what arrives, marks what waits elsewhere, and follows a click on the notice of a turn', async () => {
    await open()
    await world.web.platform.post(direct(1), digest, 'digest')
    await card('先看').waitFor()
    const morning = Date.parse('2026-06-02T00:30:00Z')
    world.due.push({ at: morning, post: () => world.web.platform.post(direct(2), plain('今日提醒'), 'm2') })
    await page.getByRole('button', { name: '明早 08:30' }).click()
    await page.locator('.arrival', { hasText: '王浩' }).click()
    await card('今日提醒').waitFor()
    expect(await page.locator('#now').textContent()).toBe('6月2日周二 08:30')
    expect(await page.locator('#who').textContent()).toContain('王浩')
  })

  it('keeps the notice of a turn when the last words about the turn come late', async () => {
    // The browser hears the stream only after the answer: as slow as a stream can be.
    await page.addInitScript(`
      const listen = EventSource.prototype.addEventListener
      EventSource.prototype.addEventListener = function (name, hear) {
        listen.call(this, name, (event) => setTimeout(() => hear(event), 400))
      }`)
    await world.web.platform.post(direct(1), plain('a'), 'a')
    await open()
    const later = Date.parse('2026-06-01T01:00:00Z')
    world.due.push({ at: later, post: () => world.web.platform.post(direct(2), plain('今日提醒'), 'm2') })
    await page.getByRole('button', { name: '+1 小时' }).click()
    await page.locator('.arrival').waitFor()
    await page.waitForTimeout(800)
    expect(await page.locator('.arrival').count()).toBe(1)
  })

  it('brings back what was typed with arrow up, and survives a reload', async () => {
    await open()
    await send('今日')
    await card('东海石化').waitFor()
    await page.locator('#input').press('ArrowUp')
    expect(await page.locator('#input').inputValue()).toBe('今日')
    await page.locator('#input').press('ArrowDown')
    expect(await page.locator('#input').inputValue()).toBe('')
    await page.reload()
    await card('东海石化').waitFor()
    expect(await page.locator('.bubble').textContent()).toBe('今日')
  })

  it('replies in a thread where everybody reads it', async () => {
    await world.web.platform.post(channel('deals:华东'), plain('推进 D1'), 'approval:1')
    await open('#person=1&chat=deals:华东')
    await page.getByLabel('在话题里回复').fill('价格还没谈拢')
    await page.getByLabel('在话题里回复').press('Enter')
    await page.locator('.replies .bubble', { hasText: '价格还没谈拢' }).waitFor()
    expect(world.heard.at(-1)).toMatchObject({ kind: 'replied', root: 'approval:1' })
  })

  it('can be used with the keyboard alone', async () => {
    await world.web.platform.post(
      direct(1),
      { lang: 'zh', title: '推进', tone: 'info', parts: [PARTS.buttons] },
      'k',
    )
    await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('skip')
    await page.getByRole('button', { name: '同意' }).focus()
    await page.keyboard.press('Enter')
    await card('已收到 approve').waitFor()
    expect(await page.evaluate('document.activeElement.classList.contains("entry")')).toBe(true)
  })

  it('gives every control a name', async () => {
    await world.web.platform.post(channel('deals:华东'), everyPart, 'all')
    await open('#person=1&chat=deals:华东')
    await page.setViewportSize({ width: 360, height: 740 })
    const nameless = await page.evaluate(`[...document.querySelectorAll('button, input, select, textarea, a')]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !(node.textContent.trim() || node.ariaLabel || node.labels?.length))
      .map((node) => node.outerHTML)`)
    expect(nameless).toEqual([])
  })

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'dark'],
  ] as const)('fits %s px in %s without scrolling sideways', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 740 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const long = { ...plain('长'.repeat(80)), parts: [{ kind: 'text' as const, text: 'x'.repeat(300) }] }
    await world.web.platform.post(direct(1), long, 'long')
    await world.web.platform.post(direct(1), digest, 'digest')
    await world.web.platform.post(direct(1), everyPicture, 'pictures')
    await world.web.platform.post(direct(1), everyPart, 'all')
    await open()
    await page.locator('form .boxes').waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
    // A card that is wider than the window would be cut off where nobody can reach it.
    expect(
      await page.evaluate(
        'Math.max(...[...document.querySelectorAll(".card")].map((card) => card.getBoundingClientRect().right)) <= innerWidth',
      ),
    ).toBe(true)
    if (width > 760) return
    await page.getByRole('button', { name: '人员与会话' }).click()
    await page.getByRole('button', { name: /王浩/ }).click()
    await card('您好').waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  it('reloads itself when the program was started anew', async () => {
    await open()
    await page.evaluate('window.before = true')
    await page.route(
      '**/playground/view*',
      (route) => route.fulfill({ status: 403, json: { error: 'token' } }),
      { times: 1 },
    )
    // A 403 is the point here, and the browser says so.
    await Promise.all([page.waitForEvent('load'), world.web.platform.post(direct(1), plain('neu'), 'n')])
    await card('neu').waitFor()
    expect(await page.evaluate('window.before')).toBeUndefined()
    complaints = complaints.filter((line) => !line.includes('403'))
  })
})
