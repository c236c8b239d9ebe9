import type { Contact } from '../../src/language/contacts.ts'
import type { NamedDeal, ReadContext } from '../../src/language/context.ts'
import type { Holiday } from '../../src/language/day-found.ts'
import type { NamedAccount } from '../../src/language/named.ts'
import { createNameIndex } from '../../src/language/names.ts'

/** The example company, as far as reading needs it, with three customers more whose names are hard. */
const MEMBERS = [
  '周敏',
  'Daniel Reyes',
  '李晓彤',
  '王浩',
  '陈思远',
  'Priya Nair',
  'Tom Becker',
  '高建国',
  '林悦',
].map((name, index) => ({ id: index + 1, name }))

export function memberId(name: string): number {
  return MEMBERS.find((member) => member.name === name)?.id ?? 0
}

const ROWS: [code: string, name: string, aliases: string[], owner: string, contacts: string[]][] = [
  ['K01', '华锐重工', ['Huarui Heavy Industries'], '李晓彤', ['刘总工', '孙副总', '吴经理', '王工']],
  ['K02', '东海石化', ['Donghai Petrochemical'], '王浩', ['钱科长', '陈副总', '胡部长']],
  ['K03', '北风能源', ['Northwind Energy'], 'Priya Nair', ['Elena Ruiz', 'Mark Olsen', 'Jonas Vik']],
  ['K04', '锦川水务', ['Jinchuan Water'], '李晓彤', ['赵处长', '宋主任']],
  ['K05', '美瑞食品', ['Meridian Foods'], 'Tom Becker', ['Janet Wu', 'Oliver Grant']],
  ['K06', '蓝湾制药', ['Lanwan Pharma'], '陈思远', ['何经理', '余总']],
  ['K07', '泰和半导体', ['Taihe Semiconductor'], '陈思远', ['张工(采购)', '李处长(设备)', '方工(工艺)']],
  ['K08', '奥德化工', ['Alderbrook Chemicals'], 'Priya Nair', ['Dana Cole', 'Ruth Adler']],
  ['K09', '鼎峰钢铁', ['Dingfeng Steel'], '王浩', ['魏科长', '郑总']],
  ['K10', '南港海工', ['Southport Marine'], 'Tom Becker', ['Lee Park', 'Ivan Soto']],
  ['K11', '云麓食品', ['Yunlu Food'], '李晓彤', ['唐经理', '罗总']],
  ['K12', '启明新能源', ['Qiming New Energy'], '陈思远', ['马总', '薛工']],
  ['A01', 'Acme Inc.', [], 'Tom Becker', ['Oliver Grant', 'Wile Coyote']],
  ['N01', '宁德时代新能源科技股份有限公司', ['宁德时代', 'CATL'], '王浩', ['王总', '李工', '曾毓群']],
  ['H01', '华为技术有限公司', ['Huawei Technologies Co., Ltd.'], '李晓彤', ['任总', '徐经理']],
  ...Array.from({ length: 12 }, (_, index): [string, string, string[], string, string[]] => {
    const number = String(index + 1).padStart(2, '0')
    return [`X${number}`, `普通客户${number}`, [`Ordinary customer ${number}`], '李晓彤', []]
  }),
]

const DEALS: [code: string, account: string, name: string][] = [
  ['D1', 'K01', '三号产线阀控改造 Line-3 valve control'],
  ['D2', 'K02', '年度框架续约 Annual frame renewal'],
  ['D3', 'K03', 'North Sea retrofit phase 2'],
  ['D4', 'K04', '二期泵站 Pump station II'],
  ['D5', 'K05', 'CIP line upgrade'],
  ['D6', 'K07', '洁净室气控 Clean-room gas control'],
  ['D7', 'K08', 'Spare-parts contract'],
  ['D8', 'K12', '储能试点 Storage pilot'],
]

const ACCOUNTS: NamedAccount[] = ROWS.map(([code, name, aliases, owner], index) => ({
  id: index + 1,
  code,
  name,
  aliases,
  ownerId: memberId(owner),
}))

function accountId(code: string): number {
  return ACCOUNTS.find((account) => account.code === code)?.id ?? 0
}

const CONTACTS = new Map<number, Contact[]>(
  ROWS.map(([code, , , , names]) => [
    accountId(code),
    names.map((name, index) => ({ id: accountId(code) * 100 + index, name })),
  ]),
)
const NAMED_DEALS: NamedDeal[] = DEALS.map(([code, account, name], index) => ({
  id: index + 1,
  code,
  name,
  accountId: accountId(account),
}))

const HOLIDAYS: Holiday[] = [
  { names: ['元旦'], first: '2026-01-01', last: '2026-01-03' },
  { names: ['春节'], first: '2026-02-15', last: '2026-02-23' },
  { names: ['清明'], first: '2026-04-04', last: '2026-04-06' },
  { names: ['五一'], first: '2026-05-01', last: '2026-05-05' },
  { names: ['端午'], first: '2026-06-19', last: '2026-06-21' },
  { names: ['中秋'], first: '2026-09-25', last: '2026-09-27' },
  { names: ['国庆'], first: '2026-10-01', last: '2026-10-07' },
  { names: ['元旦'], first: '2027-01-01', last: '2027-01-03' },
  { names: ['春节'], first: '2027-02-05', last: '2027-02-11' },
]

export const holidays = (year: number): Holiday[] =>
  HOLIDAYS.filter((holiday) => holiday.first.startsWith(String(year)))

const names = createNameIndex(ACCOUNTS)

/** A reading's surroundings: Monday 2026-06-01, written by 王浩 unless told otherwise. */
export function contextOf(writer = '王浩', today = '2026-06-01', recent: string[] = []): ReadContext {
  return {
    today,
    names,
    contactsOf: (id) => CONTACTS.get(id) ?? [],
    near: [...CONTACTS.keys()],
    dealsOf: (id) => NAMED_DEALS.filter((deal) => deal.accountId === id),
    dealByCode: (code) => NAMED_DEALS.find((deal) => deal.code === code),
    members: MEMBERS,
    writerId: memberId(writer),
    recent: recent.map(accountId),
    holidays,
  }
}
