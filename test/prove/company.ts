import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A company large enough that no two visits of a proof are alike, as import files and as the people in it. */
export type Rep = {
  name: string
  slack: string
  feishu: string
  /** Where they click. They talk on both. */
  on: 'slack' | 'feishu'
  accounts: string[]
  deals: string[]
}
export type Company = { reps: Rep[]; managers: Rep[]; contacts: string[] }

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']
const GIVEN = ['启明', '海涛', '国栋', '晓东', '立群', '文博', '志远', '建业', '思远', '永康']

/** Writes the import files of a company with so many reps into the folder: each has four accounts with so many contacts, 200 at most. */
export function writeCompany(folder: string, reps = 20, contactsEach = 200): Company {
  mkdirSync(folder, { recursive: true })
  const contacts = SURNAMES.flatMap((surname) => GIVEN.map((given) => `${surname}${given}`)).slice(
    0,
    contactsEach,
  )
  const person = (kind: string, index: number): Rep => ({
    name: `${kind}${String(index + 1).padStart(3, '0')}`,
    slack: `U0${kind === 'rep' ? 'REP' : 'BOSS'}${String(index + 1).padStart(4, '0')}`,
    feishu: `ou_${kind}${index + 1}`,
    on: index % 2 === 0 ? 'slack' : 'feishu',
    accounts: [],
    deals: [],
  })
  const managers = Array.from({ length: 2 }, (_, index) => person('boss', index))
  const all = Array.from({ length: reps }, (_, index) => person('rep', index))
  const members = ['name,role,manager,team,slack_id,feishu_id,time_zone,locale']
  const row = (who: Rep, role: string, manager: string) =>
    `${who.name},${role},${manager},T,${who.slack},${who.feishu},,`
  for (const boss of managers) members.push(row(boss, 'manager', ''))
  const accounts = ['code,name,aliases,tier,owner,backup,currency']
  const people = ['account,name,layer,title,coach,coach_last_info']
  const deals = [
    'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes',
  ]
  for (const [index, rep] of all.entries()) {
    members.push(row(rep, 'rep', managers[index % managers.length]!.name))
    for (let n = 0; n < 4; n += 1) {
      const number = 100 + index * 4 + n
      rep.accounts.push(`K${number}`)
      rep.deals.push(`D${number}`)
      accounts.push(`K${number},Customer ${number} Works,,${'ABCD'[n]},${rep.name},,CNY`)
      for (const contact of contacts)
        people.push(`K${number},${contact},${n % 2 === 0 ? 'decision' : 'operation'},,,`)
      deals.push(`D${number},K${number},Line ${number},1000000,CNY,2,2026-11-02,,,,`)
    }
  }
  const files = { members, accounts, contacts: people, deals }
  for (const [name, lines] of Object.entries(files))
    writeFileSync(path.join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
  return { reps: all, managers, contacts }
}

/** Policy of the proofs: as shipped, but for what would only make them longer. Everything that guards data is as shipped. */
export const provePolicy = `
gates: { mode: advisory }
relay: { slackPerChannelPerSecond: 50, feishuPerChatPerSecond: 50, feishuPerSecond: 500, firstRetrySeconds: 0.2, longestRetrySeconds: 2, attempts: 1000 }
inbox: { leaseSeconds: 3, firstRetrySeconds: 0.2, longestRetrySeconds: 2, attempts: 1000 }
limits: { inputsPerMinute: off }
`
