/** Parts of an account's file that can be asked for behind its name: `account Meridian history`, `客户 东海 竞争`. */
const SECTIONS = [
  ['people', ['人', '联系人', '人员', 'people', 'contacts']],
  ['team', ['团队', 'team']],
  ['map', ['地图', '关系地图', 'map']],
  ['tier', ['级别', '定级', 'tier']],
  ['rivals', ['竞争', '对手', 'rivals', 'competitors']],
  ['promises', ['承诺', 'promises']],
  ['notes', ['情报', 'notes']],
  ['money', ['商务', '钱', 'money']],
  ['plan', ['计划', 'plan']],
  ['history', ['历史', '时间线', 'history', 'timeline']],
  ['here', ['在此', '在这里', '这里', 'here']],
  ['profile', ['档案', 'profile', 'file']],
] as const
export type AccountSection = (typeof SECTIONS)[number][0]

/** The section that the last word names, and what stands before it; undefined where it names none. */
export function readAccountSection(text: string): { section: AccountSection; account: string } | undefined {
  const found = /^(.*\S)[\s:：,，]+(\S+)$/su.exec(text.trim())
  const word = found?.[2]?.toLowerCase() ?? ''
  const section = SECTIONS.find(([, words]) => words.some((each) => each === word))?.[0]
  return section && found?.[1] ? { section, account: found[1] } : undefined
}
