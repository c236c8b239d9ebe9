import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from './answers.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { direct, makeWorld, PEOPLE, type World } from './world.ts'

/** A form that a click asks for stands before the chat: read, filled in and closed with the keyboard, on a phone too. */
describe.skipIf(!CHROMIUM)('a form as a window', { timeout: 180_000 }, () => {
  let browser: Browser
  let world: World

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
    world = await makeWorld(answer, async ({ typed }) =>
      PEOPLE.filter(({ name }) => name.includes(typed)).map(({ id, name }) => ({
        label: name,
        value: String(id),
      })),
    )
    const button = { label: '交接', click: { intent: 'form', fields: {} } }
    await world.web.platform.post(
      direct(1),
      { lang: 'zh', title: '东海石化', tone: 'plain', parts: [{ kind: 'buttons', buttons: [button] }] },
      'account',
    )
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await world?.stop()
  })

  const opened = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const page = await browser.newPage({
      viewport: { width, height: 780 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    await page.goto(`${world.base}/#person=1`)
    await page.getByRole('button', { name: '交接' }).first().click()
    await page.locator('#window[open]').waitFor()
    return page
  }

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('has no violation of axe at %i px, %s', async (width, scheme) => {
    const page = await opened(width, scheme)
    await page.evaluate(axe.source)
    const found = await page.evaluate<{ id: string; nodes: { target: string[] }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    )
    expect(found.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join()}`)).toEqual([])
    const box = await page.locator('#window').boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/window-${width}.png` })
    await page.close()
  })

  it('is filled in with the keyboard; what is wrong is said in it; then it is gone and the answer stands in the chat', async () => {
    const page = await opened(1280, 'light')
    const inWindow = page.locator('#window')
    // The first field has the keyboard.
    await page.keyboard.type('没有')
    await page.keyboard.press('Tab')
    await page.keyboard.type('区域调整')
    await inWindow.getByRole('button', { name: '提交' }).press('Enter')
    await expect.poll(() => inWindow.textContent()).toContain('没有这位同事')
    expect(await inWindow.locator('[aria-invalid="true"]').count()).toBe(1)

    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('不行')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#window-note').textContent()).toContain('这位不行')

    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('林')
    await expect.poll(() => inWindow.locator('datalist option').count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('林悦')
    await page.keyboard.press('Enter')
    await expect.poll(() => inWindow.getAttribute('open')).toBeNull()
    await expect.poll(() => page.locator('#messages').textContent()).toContain('已交接')
    await page.close()
  })

  it('is closed with Escape, and the form still stands in the chat', async () => {
    const page = await opened(1280, 'light')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('#window').getAttribute('open')).toBeNull()
    expect(await page.locator('#messages').textContent()).toContain('交接给谁')
    await page.close()
  })
})
