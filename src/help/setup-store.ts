import type { Work } from '../db/work.ts'

/** How far the company is: what the first steps look at. */
export type Setup = {
  people: number
  /** Of them, who can be reached on a platform that is on. */
  reached: number
  /** Reps without a manager: nobody would get their digest. */
  alone: number
  accounts: number
  key: number
  /** Channels and groups that are about deals or accounts. */
  channels: number
}

export async function setupOf(work: Work): Promise<Setup> {
  const { person, account, team, deal, accountChat } = work.tx
  const platforms = work.reachable.filter((each) => each !== 'web')
  const bound = await Promise.all([
    team.count({ where: { OR: [{ slackDealsChannel: { not: null } }, { feishuDealsChat: { not: null } }] } }),
    deal.count({ where: { OR: [{ slackChannel: { not: null } }, { feishuChat: { not: null } }] } }),
    accountChat.count(),
  ])
  const { slack, feishu } = work.dealsPlaces
  return {
    people: await person.count({ where: { active: true } }),
    reached: await person.count({
      where: { active: true, identities: { some: { platform: { in: platforms } } } },
    }),
    alone: await person.count({ where: { active: true, role: 'rep', managerId: null } }),
    accounts: await account.count(),
    key: await account.count({ where: { tier: { not: null } } }),
    channels: bound.reduce((sum, each) => sum + each, 0) + (slack ? 1 : 0) + (feishu ? 1 : 0),
  }
}
