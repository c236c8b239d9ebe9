import { describe, expect, it } from 'vitest'
import { APP_ID } from '../platforms/feishu/events.ts'
import { makeWorld, said } from '../world.ts'
import { type Doors, openDoors } from './doors.ts'

const DIGEST = '日报'
const REFUSED = /不认识你|只为本公司|请再试一次|do not know you|only work for/

const DORA = { name: 'Dora Lindqvist', email: 'dora@company.example', slack: 'U0DORA' }

/** Dora, a director on the list with an e-mail and no platform id yet; Wei whose address has a dot. */
async function withDora(db: Doors['stage']['db']): Promise<void> {
  await db.person.create({ data: { name: DORA.name, role: 'director', email: DORA.email, locale: 'en-US' } })
  await db.person.create({ data: { name: 'Wei Li', role: 'rep', email: 'li.wei@company.example' } })
}

type About = { email?: string; teamId?: string; about?: Record<string, unknown> }
type Attack = [who: string, about: About, event?: object, envelope?: object]

/** Dora's address in the profile of somebody who is not Dora. */
const ATTACKS: Attack[] = [
  ['an address with _ for a letter', { email: 'd_ra@company.example' }],
  ['an address with % for all of it', { email: '%@company.example' }],
  ['an address with _ for the dot', { email: 'li_wei@company.example' }],
  ['an address with a backslash', { email: 'dora\\@company.example' }],
  ['an address that is not confirmed', { email: DORA.email, about: { is_email_confirmed: false } }],
  ['an address that may be confirmed', { email: DORA.email, about: { is_email_confirmed: null } }],
  ['a guest of several channels', { email: DORA.email, about: { is_restricted: true } }],
  ['a guest of one channel', { email: DORA.email, about: { is_ultra_restricted: true } }],
  ['a bot', { email: DORA.email, about: { is_bot: true } }],
  ['somebody deactivated', { email: DORA.email, about: { deleted: true } }],
  ['somebody of another company, by profile', { email: DORA.email, about: { is_stranger: true } }],
  ['another workspace, by message', { email: DORA.email, teamId: 'T0OTHER' }, { user_team: 'T0OTHER' }],
  ['another workspace, by envelope', { email: DORA.email, teamId: 'T0OTHER' }, {}, { team_id: 'T0OTHER' }],
  [
    'another organisation, with ours in the envelope',
    { email: DORA.email, teamId: 'T0OTHER', about: { enterprise_user: { enterprise_id: 'E0OTHER' } } },
    { user_team: 'T0OTHER' },
    { enterprise_id: 'E0COMPANY' },
  ],
  [
    'a shared channel of ours, profile unknown',
    {},
    { user_team: 'T0OTHER' },
    { enterprise_id: 'E0COMPANY', is_ext_shared_channel: true },
  ],
]

describe('1, 2 and 56: who, from where, with what, and what comes of it', () => {
  it('Slack: whoever only looks like Dora gets nothing and is bound to nobody; Dora is', async () => {
    const doors = await openDoors({ prepare: withDora, slack: { enterpriseId: 'E0COMPANY' } })
    const came: Record<string, string> = {}
    for (const [n, [who, profile, event, envelope]] of ATTACKS.entries()) {
      const id = `U0ATTACK${n}`
      doors.stage.slack!.addPerson({ id, name: `Somebody ${n}`, locale: 'zh-CN', ...profile })
      await doors.slackSays(id, DIGEST, event, envelope)
      const told = await doors.toldOn('slack', id)
      const nothing = REFUSED.test(told) && !/company\.example/.test(told)
      came[who] = `${nothing ? 'nothing' : told}, bound to ${await doors.ownerOf('slack', id)}`
    }
    expect(came).toEqual(Object.fromEntries(ATTACKS.map(([who]) => [who, 'nothing, bound to undefined'])))

    const { slack, db } = doors.stage
    slack!.addPerson({ id: DORA.slack, name: 'Dora L.', locale: 'en-US', email: 'Dora@Company.Example' })
    await doors.slackSays(DORA.slack, 'digest')
    expect(await doors.toldOn('slack', DORA.slack)).not.toMatch(REFUSED)
    expect(await doors.ownerOf('slack', DORA.slack)).toBe(DORA.name)

    // Row 3: a second account with her address is bound, with a trace: in the audit, to her, to admins.
    await doors.slackSays('U0GAO', DIGEST)
    slack!.addPerson({ id: 'U0DORA2', name: 'Dora again', locale: 'en-US', email: DORA.email })
    await doors.slackSays('U0DORA2', 'help')
    expect(await doors.toldOn('slack', DORA.slack)).toContain('U0DORA2')
    expect(await doors.toldOn('slack', 'U0GAO')).toContain('U0DORA2')
    const line = await db.audit.findFirstOrThrow({
      where: { what: 'identity.bind' },
      orderBy: { id: 'desc' },
    })
    expect(line.after).toMatchObject({ platform: 'slack', userId: 'U0DORA2', by: 'email' })
  })

  it('Slack: known ids from another workspace are refused, sister workspaces of the organisation are not', async () => {
    const doors = await openDoors({ slack: { enterpriseId: 'E0COMPANY' } })
    const foreign: [string, object, object][] = [
      ['U0ZHOUMIN', { user_team: 'T0OTHER' }, {}],
      ['U0DANIEL', {}, { team_id: 'T0OTHER' }],
      ['U0GAO', { user_team: 'T0OTHER' }, { team_id: 'T0OTHER' }],
    ]
    for (const [id, event, envelope] of foreign) {
      // Slack says nothing of people elsewhere.
      doors.stage.slack!.addPerson({ id, name: id, teamId: 'T0OTHER', locale: 'zh-CN' })
      await doors.slackSays(id, DIGEST, event, envelope)
      const first = await doors.toldOn('slack', id)
      expect(first, id).toMatch(REFUSED)
      await doors.slackSays(id, DIGEST)
      expect((await doors.toldOn('slack', id)).length, id).toBeGreaterThan(first.length + 200)
    }

    const id = 'U0WANGHAO'
    await doors.slackSays(id, '今日')
    await doors.slackSays(id, '今日', { user_team: 'T0SISTER' }, { enterprise_id: 'E0COMPANY' })
    await doors.stage.settled()
    const [card] = doors.stage.slack!.messages.filter(({ channel }) => channel === `D${id}`)
    const button = JSON.stringify(card?.blocks).match(/"value":"((?:[^"\\]|\\.)*)"/)?.[1] ?? '""'
    const click = {
      type: 'block_actions',
      user: { id, team_id: 'T0SISTER' },
      team: { id: 'T0SISTER', enterprise_id: 'E0COMPANY' },
      enterprise: { id: 'E0COMPANY' },
      channel: { id: `D${id}`, name: 'directmessage' },
      trigger_id: 'sister.1',
      response_url: doors.stage.slack!.answerUrl(`D${id}`, '').url,
      actions: [{ type: 'button', value: JSON.parse(`"${button}"`), action_ts: '1780300000.1' }],
    }
    expect((await doors.slackForm(click, 'payload')).status).toBe(200)
    const told = await doors.toldOn('slack', id)
    expect(told + JSON.stringify(doors.stage.slack!.answers)).not.toMatch(REFUSED)
    const identity = await doors.stage.db.identity.findFirst({ where: { userId: id } })
    expect(identity).toMatchObject({ tenant: 'T0COMPANY' })
  })

  it('Feishu: known ids from another tenant get nothing, and the real person is not locked out', async () => {
    const doors = await openDoors()
    const foreign: [string, Parameters<typeof doors.feishuSays>[2], number][] = [
      ['ou_zhoumin', { sender: { tenant_key: 'tenant-other' } }, 200],
      ['ou_wanghao', { header: { tenant_key: 'tenant-other' }, sender: { tenant_key: 'tenant-other' } }, 200],
      ['ou_gaojianguo', { sender: { tenant_key: 'tenant-other' } }, 200],
      ['ou_lixiaotong', { header: { app_id: `${APP_ID}0` } }, 403],
    ]
    for (const [id, more, status] of foreign) {
      expect(await doors.feishuSays(id, DIGEST, more)).toBe(status)
      const first = await doors.toldOn('feishu', id)
      if (status === 200) expect(first, id).toMatch(REFUSED)
      await doors.feishuSays(id, '今日')
      expect((await doors.toldOn('feishu', id)).length, id).toBeGreaterThan(first.length + 200)
    }
  })

  it('8: strangers are limited like members, in one message a minute, and are told names only', async () => {
    const doors = await openDoors()
    const { db } = doors.stage
    for (const [name, email] of [
      ['boss@company.example', 'boss@company.example'],
      ['Ada Admin', 'ada@company.example'],
    ] as const)
      await db.person.create({ data: { name, role: 'admin', email } })
    const before = await db.outbox.count()
    await Promise.all(Array.from({ length: 150 }, (_, n) => doors.slackSays('U0STRANGER', `${DIGEST} ${n}`)))
    const told = await doors.toldOn('slack', 'U0STRANGER')
    // One to each of three admins, and one or two a minute to the stranger.
    expect((await db.outbox.count()) - before).toBeLessThan(10)
    expect(told).toContain('Ada Admin')
    expect(told).not.toMatch(/@company|boss/)
  })
})

describe('before anybody has said who we are', () => {
  it('only who was heard before, in this workspace, is served; nobody is bound', async () => {
    const world = await makeWorld()
    await world.importExample()
    const unsure = (userId: string) => ({
      platform: 'slack' as const,
      tenant: 'T0',
      userId,
      standing: 'unsure' as const,
    })
    const ask = async (userId: string, key: string) =>
      (await world.receive(said(unsure(userId), '今日', key))).card.title
    expect(await ask('U0ZHOUMIN', '1')).toBe('请再试一次')
    await world.receive(said({ platform: 'slack', tenant: 'T0', userId: 'U0ZHOUMIN' }, '今日', '2'))
    expect(await ask('U0ZHOUMIN', '3')).not.toBe('请再试一次')
    const email = 'dora@company.example'
    await world.db.person.create({ data: { name: 'Dora', role: 'director', email } })
    await world.receive(said(Object.assign(unsure('U0DORA'), { email }), '日报', '4'))
    expect(await world.db.identity.count({ where: { userId: 'U0DORA' } })).toBe(0)
  })

  it('Feishu where the app may not ask for its tenant: the header says it, the sender of another one is nobody', async () => {
    const doors = await openDoors({ feishuTenant: null })
    await doors.feishuSays('ou_wanghao', '今日', { sender: { tenant_key: 'tenant-other' } })
    expect(await doors.toldOn('feishu', 'ou_wanghao')).toMatch(REFUSED)
  })
})

describe('3: an admin by setting is one for as long as the setting says so', () => {
  it('is told, audited, and over when the setting is emptied', async () => {
    const first = await openDoors({ admins: 'U0GAO,U0NEWBOSS' })
    const { db } = first.stage
    first.stage.slack!.addPerson({ id: 'U0NEWBOSS', name: 'Nora New', locale: 'en-US' })
    await first.slackSays('U0NEWBOSS', 'help')
    await first.stage.settled()
    const nora = await db.person.findUniqueOrThrow({ where: { name: 'Nora New' } })
    expect(nora).toMatchObject({ adminBySetting: true, role: 'viewer' })
    expect(
      await db.audit.count({ where: { what: 'person.admin-by-setting', subject: `person:${nora.id}` } }),
    ).toBe(1)
    expect(await first.toldOn('slack', 'U0GAO')).toContain('Nora New')

    await first.stage.stop()
    const second = await openDoors({ database: first.stage.database, admins: 'U0GAO' })
    expect(await db.person.findUniqueOrThrow({ where: { id: nora.id } })).toMatchObject({
      adminBySetting: false,
    })
    await second.slackSays('U0NEWBOSS', 'numbers')
    expect(
      await db.audit.count({ where: { what: 'person.admin-by-setting', subject: `person:${nora.id}` } }),
    ).toBe(2)
    expect(await second.toldOn('slack', 'U0GAO')).toMatch(/不再是管理员|no longer an admin/)
  })
})
