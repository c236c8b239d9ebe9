import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from './answers.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { digest, everyPart, everyPicture } from './gallery.ts'
import { channel, direct, makeWorld, plain, type World } from './world.ts'

type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }

/** What axe finds on the page as it stands, one line for each place. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}

/** For a screen reader, with contrast and names: no violation of what axe checks, in light and dark, on a desk and a phone. */
describe.skipIf(!CHROMIUM)('the page, as axe-core sees it', { timeout: 90_000 }, () => {
  let browser: Browser
  let world: World

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
    world = await makeWorld(answer)
    const { platform } = world.web
    await platform.post(direct(1), digest, 'digest')
    await platform.post(direct(1), everyPart, 'parts')
    await platform.post(direct(1), everyPicture, 'pictures')
    await platform.post({ ...direct(1), home: true }, { ...everyPart, title: '首页' }, 'home:web:1')
    await platform.post(channel('deals:华东'), plain('request'), 'request')
    await platform.post(channel('deals:华东', 'request'), plain('reply'), 'reply')
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await world?.stop()
  })

  it.each([
    ['own chat', '#person=1', 'light', 1280],
    ['own chat, dark', '#person=1', 'dark', 1280],
    ['own page', '#person=1&chat=home:1', 'light', 1280],
    ['channel with a thread', '#person=1&chat=deals:华东', 'dark', 1280],
    ['phone', '#person=4', 'light', 380],
  ] as const)('%s', async (_what, hash, colorScheme, width) => {
    const page = await browser.newPage({
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    await page.goto(`${world.base}/${hash}`)
    await page.locator('.card, .bubble').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  })

  it('the question before a dangerous click', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })
    await page.goto(`${world.base}/#person=1`)
    await page.locator('.card button.danger').first().click()
    await page.locator('#confirm[open]').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  })
})
