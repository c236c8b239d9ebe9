import { expect, it } from 'vitest'
import { until } from '../until.ts'
import { requested } from './rows-move.ts'
import { openStage } from './stage.ts'

/** 陈思远 works on Slack alone, 周敏 and 林悦 on Feishu alone. */
async function openMixed() {
  const stage = await openStage(['Slack HTTP', 'Feishu webhook'], {
    async prepare(db) {
      await db.identity.deleteMany({
        where: { platform: 'feishu', person: { name: { in: ['陈思远', '王浩'] } } },
      })
      await db.identity.deleteMany({
        where: { platform: 'slack', person: { name: { in: ['周敏', '林悦'] } } },
      })
    },
  })
  const [slack, feishu] = stage.fronts
  return { ...stage, slack: slack!, feishu: feishu!, stage }
}

it('a request asked for on Slack is decided on Feishu, and both cards stay in step', async () => {
  const { stage, slack, feishu, settled } = await openMixed()
  const there = await requested(stage, slack, feishu)
  await settled()
  const [here] = await slack.room('陈思远')
  expect(here?.words).toContain('D6')

  await slack.reply('陈思远', here!, '客户昨天来过')
  await until(async () => (await feishu.room('周敏')).some(({ words }) => words.includes('客户昨天来过')))

  const decided = await feishu.click('周敏', there, '批准')
  expect(decided.words).toContain('已批准')
  await settled()
  const [shownHere] = await slack.room('陈思远')
  const [shownThere] = await feishu.room('周敏')
  for (const shown of [shownHere, shownThere]) {
    expect(shown?.words).toContain('已批准')
    expect(shown?.words).toContain('周敏')
    expect(shown?.buttons).not.toContain('批准')
  }
  expect((await slack.chat('陈思远')).at(-1)?.words).toContain('AP')
  expect([...slack.refused(), ...feishu.refused()]).toEqual([])
})

it('a visit logged on Slack is in the Feishu digest of the manager', async () => {
  const { slack, feishu, ask } = await openMixed()
  const facts = async () => (await ask(feishu, '周敏', '日报')).words
  expect(await facts()).toContain('19 天没联系')
  await ask(slack, '王浩', '拜访 东海石化 当面 陈副总 谈续约价 下一步 6/5 送整改方案')
  const after = await facts()
  expect(after).not.toContain('19 天没联系')
  expect(after).toContain('65')
})

it('a nudge goes where its owner is', async () => {
  const { slack, feishu, ask, next } = await openMixed()
  const digest = await ask(feishu, '周敏', '日报')
  const nudge = await next(slack, '王浩', () => feishu.click('周敏', digest, '问王浩'))
  expect(nudge.words).toContain('周敏 请你看看 东海石化')
})
