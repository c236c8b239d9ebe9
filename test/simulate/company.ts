import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type Day } from '../../src/domain/day.ts'

/** A company of 40 key accounts in three teams as import files, as untidy as life: the same for the same seed. */

const TEAMS = [
  { manager: '周敏', team: '华东', locale: 'zh-CN', reps: ['李晓彤', '王浩', '陈思远'] },
  { manager: '吴建', team: '华南', locale: 'zh-CN', reps: ['郑立群', '冯海涛', '孙文博'] },
  { manager: 'Daniel Reyes', team: 'International', locale: 'en-US', reps: ['Priya Nair', 'Tom Becker'] },
]
const FIRST = ['东海', '华锐', '鼎峰', '泰和', '启明', '锦川', '云麓', '南港', '蓝湾', '北风']
const LAST = ['重工', '石化', '水务', '食品']
const TIERS = ['A', 'B', 'B', 'C']

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Writes the files into `folder`; days are counted back from `today`. */
export function writeForty(folder: string, today: Day): void {
  const roll = dice(40)
  const ago = (least: number, most: number) => addDays(today, -Math.round(least + roll() * (most - least)))
  const rows: Record<string, string[]> = {
    members: [
      'name,role,manager,team,slack_id,feishu_id,time_zone,locale',
      '高建国,director,,,U0DIR,,,zh-CN',
      '林悦,finance,,,,ou_fin,,zh-CN',
    ],
    accounts: ['code,name,aliases,tier,owner,backup,currency'],
    contacts: ['account,name,layer,title,coach,coach_last_info'],
    visits: ['id,date,account,rep,channel,contacts,direction,deal,summary'],
    deals: [
      'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes',
    ],
    follow_ups: ['id,account,due,done,text'],
    complaints: ['id,account,level,opened,closed,subject'],
    wall: ['account,date,push,share,contact,personal'],
    revenue: ['account,date,amount,cost'],
    receivables: ['account,as_of,days_overdue,amount'],
    targets: ['team,period,target,signed,currency', `,2026-Q2,90000000,30000000,CNY`],
    week_plans: ['rep,week,date,account,purpose'],
  }
  const add = (file: string, ...cells: (string | number)[]) => rows[file]?.push(cells.join(','))
  let number = 0
  for (const [at, { manager, team, locale, reps }] of TEAMS.entries()) {
    add('members', manager, 'manager', '高建国', team, `U0BOSS${at}`, '', '', locale)
    for (const [seat, rep] of reps.entries())
      add(
        'members',
        rep,
        'rep',
        manager,
        team,
        seat % 2 ? '' : `U0REP${at}${seat}`,
        seat % 2 ? `ou_rep${at}${seat}` : '',
        '',
        locale,
      )
    for (let each = 0; each < (at === 2 ? 12 : 14); each++) {
      const code = `K${String(++number).padStart(2, '0')}`
      const rep = reps[each % reps.length] ?? ''
      add(
        'accounts',
        code,
        `${FIRST[number % 10]}${LAST[number % 4]}${number}`,
        `Customer ${number}`,
        TIERS[number % 4] ?? 'C',
        rep,
        '',
        'CNY',
      )
      add('contacts', code, `赵总${number}`, 'decision', '', '', '')
      add('contacts', code, `李工${number}`, 'operation', '', 'yes', ago(1, 20))
      add('visits', `P${number}`, ago(20, 120), code, rep, 'in_person', `赵总${number}`, 'two_way', '', '')
      add('visits', `Q${number}`, ago(1, 40), code, rep, 'phone', `李工${number}`, 'two_way', '', '')
      const level = () => Math.floor(roll() * 3)
      add('wall', code, ago(60, 120), level(), level(), level(), level())
      add('wall', code, ago(5, 50), level(), level(), level(), level())
      for (const days of [20, 110])
        add('revenue', code, addDays(today, -days), Math.round((1 + roll() * 9) * 1e6), 0)
      if (roll() < 0.75)
        add(
          'deals',
          `D${number}`,
          code,
          `Line ${number}`,
          Math.round((1 + roll() * 9) * 1e6),
          'CNY',
          1 + Math.floor(roll() * 5),
          ago(1, 70),
          '方案评审',
          addDays(ago(0, 20), 15),
          addDays(today, Math.round(roll() * 90 - 5)),
          Math.floor(roll() * 3),
        )
      if (roll() < 0.6) add('follow_ups', `F${number}`, code, addDays(ago(0, 30), 14), '', '回复报价')
      if (roll() < 0.2)
        add(
          'complaints',
          `C${number}`,
          code,
          roll() < 0.5 ? 'complaint' : 'grumble',
          ago(1, 20),
          '',
          '密封件渗漏',
        )
      if (roll() < 0.25) add('receivables', code, today, Math.round(roll() * 90), Math.round(roll() * 1e6))
      if (each < 6) add('week_plans', rep, '2026-W22', addDays('2026-05-25', each % 5), code, 'visit')
    }
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, lines] of Object.entries(rows))
    writeFileSync(
      path.join(folder, `${name}.csv`),
      `${lines.map((line) => line.replace(/,undefined/g, ',')).join('\n')}\n`,
    )
}
