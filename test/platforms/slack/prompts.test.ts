import { describe, expect, test } from 'vitest'
import { setUp, U, until } from './setup.ts'

describe('suggested prompts', () => {
  const opening = (user: string, tab: string, event_ts: string) => ({
    type: 'app_home_opened',
    user,
    channel: `D${user.slice(1)}`,
    tab,
    event_ts,
  })

  test('are set in one’s own language when the chat is opened, once', async () => {
    const { people, standIn } = await setUp()
    standIn.addPerson({ id: 'U0LI', name: 'Li', locale: 'zh-CN' })
    for (const [at, user] of [U, U, 'U0LI'].entries())
      await people.send('events_api', people.event(opening(user, 'messages', `170000000${at}.000100`)))
    await people.send('events_api', people.event(opening(U, 'home', '1700000009.000100')))
    await until(() => standIn.prompts.length === 2)
    const [english, chinese] = standIn.prompts.map((each) => JSON.stringify(each))
    expect(english).toContain('What is due today?')
    expect(english).not.toMatch(/\p{Script=Han}/u)
    expect(chinese).toContain('今天要做什么？')
    expect(standIn.problems).toEqual([])
  })

  test('are missed by nobody where the app may not set them, and not asked for again', async () => {
    const { people, standIn, slack, accepted } = await setUp()
    standIn.failNext('assistant.threads.setSuggestedPrompts', { kind: 'refuse', error: 'missing_scope' })
    for (const user of [U, 'U0LI'])
      await people.send('events_api', people.event(opening(user, 'messages', '1700000000.000100')))
    await until(() => accepted.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const asked = standIn.calls.filter(({ method }) => method.endsWith('setSuggestedPrompts'))
    expect(asked.length).toBeLessThanOrEqual(2)
    expect(standIn.prompts.length).toBeLessThanOrEqual(1)
    expect(slack.platform.problems()).toEqual([])
  })
})
