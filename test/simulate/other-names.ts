import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** The example company under other names: the same facts on the same days, with everything that people call something called something else. */

export type Naming = {
  people: readonly string[]
  accounts: readonly string[]
  contacts: readonly string[]
  teams: readonly string[]
  deals: readonly string[]
  /** What people wrote: next steps, subjects, purposes. */
  words: readonly string[]
  /** Whoever reads; several take turns. */
  locales: readonly string[]
}

/** Where names stand in the files. Several names in a cell are divided by `;`. */
const COLUMNS: Record<string, Exclude<keyof Naming, 'locales'>> = {
  'members.name': 'people',
  'members.manager': 'people',
  'members.team': 'teams',
  'accounts.name': 'accounts',
  'accounts.owner': 'people',
  'accounts.backup': 'people',
  'contacts.name': 'contacts',
  'contacts.title': 'words',
  'visits.rep': 'people',
  'visits.contacts': 'contacts',
  'visits.summary': 'words',
  'deals.name': 'deals',
  'deals.next_step': 'words',
  'stakeholders.contact': 'contacts',
  'stakeholders.title_if_unknown': 'words',
  'follow_ups.text': 'words',
  'complaints.subject': 'words',
  'stage_moves.requested_by': 'people',
  'week_plans.rep': 'people',
  'week_plans.purpose': 'words',
  'week_summaries.rep': 'people',
  'targets.team': 'teams',
  'competitor_signals.note': 'words',
  'churn_flags.note': 'words',
  'spend.note': 'words',
}

/** Writes the example's files with other names into `folder`; gives what everything is called now. */
export function renameExample(folder: string, naming: Naming): Map<string, string> {
  const renamed = new Map<string, string>()
  const taken: Record<string, number> = {}
  const rename = (cell: string, kind: Exclude<keyof Naming, 'locales'>): string => {
    if (cell === '') return ''
    const known = renamed.get(cell)
    if (known) return known
    const at = taken[kind] ?? 0
    taken[kind] = at + 1
    const pool = naming[kind]
    const round = Math.floor(at / pool.length)
    const name = `${pool[at % pool.length]}${round > 0 ? `-${round + 1}` : ''}`
    renamed.set(cell, name)
    return name
  }
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync('example').filter((name) => name.endsWith('.csv'))) {
    const rows: Record<string, string>[] = parse(readFileSync(path.join('example', file)), { columns: true })
    for (const [index, row] of rows.entries())
      for (const [column, cell] of Object.entries(row)) {
        const kind = COLUMNS[`${file.replace('.csv', '')}.${column}`]
        if (kind)
          row[column] = cell
            .split(';')
            .map((each) => rename(each, kind))
            .join(';')
        if (column === 'aliases') row[column] = ''
        if (column === 'locale') row[column] = naming.locales[index % naming.locales.length] ?? ''
      }
    writeFileSync(path.join(folder, file), stringify(rows, { header: true }))
  }
  return renamed
}

const pairs = (firsts: readonly string[], lasts: readonly string[], between = '') =>
  firsts.flatMap((first, at) =>
    lasts.map((_, turn) => `${first}${between}${lasts[(at + turn) % lasts.length]}`),
  )

/** Everything Chinese, read in English. */
export const ALL_CHINESE: Naming = {
  people: pairs(['欧阳', '司马', '诸葛', '端木'], ['靖', '珏', '翊', '曜']),
  accounts: pairs(
    ['璟曜', '沅澧', '崧岚', '骐骥', '翀宇', '昶曦', '珺璠', '铠霖'],
    ['轴承', '玻璃', '纺织', '造船', '酿酒', '制糖', '陶瓷', '印染'],
  ),
  contacts: pairs(
    ['昝', '厍', '佘', '逄', '郏', '隗', '缑', '亓官'],
    ['总', '副总', '处长', '科长', '经理', '工', '主任'],
  ),
  teams: ['岭南一部', '塞北二部', '陇西三部'],
  deals: [
    '六号窑炉翻新',
    '冷却塔扩容',
    '余热回收',
    '除尘改造',
    '叉车更新',
    '锅炉大修',
    '染缸换代',
    '船台加固',
  ],
  words: [
    '带样板过去',
    '把图纸寄给他们',
    '约厂里看窑',
    '回访验收',
    '送检测报告',
    '窑温不稳',
    '补签纪要',
    '对账',
  ],
  locales: ['en-US'],
}

/** Everything English, read in Chinese. */
export const ALL_ENGLISH: Naming = {
  people: pairs(['Zane', 'Odette', 'Ivo', 'Marlow'], ['Quill', 'Featherstone', 'Okoro', 'Van Dyke'], ' '),
  accounts: pairs(
    ['Quorlix', 'Bramhall', 'Tarn', 'Ospry', 'Kelvedon', 'Wexcombe', 'Juno', 'Halden'],
    ['Bearings', 'Glass', 'Mills', 'Shipyard', 'Brewers', 'Sugar', 'Ceramics', 'Dyeworks'],
    ' ',
  ),
  contacts: pairs(
    ['Bea', 'Col', 'Dag', 'Esme', 'Finn', 'Gwen', 'Hal', 'Iris'],
    ['Ashby', 'Brodie', 'Crewe', 'Dunne', 'Eames', 'Frome', 'Goss'],
    ' ',
  ),
  teams: ['Southern Key', 'Northern Key', 'Western Key'],
  deals: [
    'Kiln six overhaul',
    'Cooling tower',
    'Heat recovery',
    'Dust filter',
    'Forklift renewal',
    'Boiler refit',
    'Dye vats',
    'Slipway',
  ],
  words: [
    'bring the sample board',
    'post the drawings',
    'walk the kiln',
    'acceptance call',
    'hand in the lab report',
    'kiln runs hot',
    'sign the minutes',
    'settle the account',
  ],
  locales: ['zh-CN'],
}

/** Names of digits and letters among others, and names that look like codes, days, amounts, commands and stages. */
export const MIXED: Naming = {
  people: ['王5', 'R2 Deetoo', 'Jo 3', '李4号', 'A.J. Lee-9', '3号', 'Mia 2nd', '陈Tom', 'Kit 7'],
  accounts: [
    '3M中国',
    'D2 Systems',
    'K01食品',
    '7-Eleven华东',
    '2025计划',
    '100万商贸',
    'A1水务',
    'C1 Group',
    '6/5广场',
    'Stage 4 Ltd',
    '15 June Foods',
    'B级重工',
    '360安防',
    'Today Media',
    'F2影业',
    '12月科技',
    '№ 9 Mills',
    'Acme 50%',
  ],
  contacts: pairs(
    ['张3', 'Q7 Lee', '李2号', '8K Wu', '赵X', 'No. 1 Kim', '5哥'],
    ['总', '工', ' II', '处长'],
  ),
  teams: ['一部A', 'Team 7', '3区'],
  deals: ['2号线 Line-2', 'V2.0 upgrade', 'F1改造', '5G专网', 'Phase 3', '1期', 'K9 project', '2.5万吨'],
  words: ['send V2', '发3份报价', 'Q3 review', '看2号线', '回5封邮件', 'call at 9', 'B2样品', '1st draft'],
  locales: ['zh-CN', 'en-US'],
}
