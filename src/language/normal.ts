import { fold } from './text.ts'

const ZH_FORMS =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|股份公司|集团公司|集团|股份|控股|总公司|公司)$/
const EN_FORMS = new Set(
  'inc incorporated ltd limited llc llp lp plc gmbh mbh ag kg kgaa co corp corporation company group holding holdings sa sas sarl bv nv ab oy oyj as aps pty pte kk spa srl sro jsc pjsc'.split(
    ' ',
  ),
)
const EMPTY_BRACKETS = /\((?:中国|集团|股份|控股|china|group|holdings?|prc|cn)\)/g
const PLACES =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|深圳|广州|南京|苏州|无锡|常州|南通|杭州|宁波|温州|嘉兴|绍兴|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|郑州|武汉|长沙|佛山|东莞|珠海|成都|西安|大连|沈阳|长春|哈尔滨|石家庄|太原|昆明|贵阳|南宁|兰州|乌鲁木齐|徐州|扬州|镇江|潍坊|洛阳|中国'
const PLACE_FIRST = new RegExp(`^(?:${PLACES})(?:省|市)?`)
/** Words that say what a company does, not which one it is. Longest first. */
const TRADES =
  /(?:新能源汽车|工程机械|信息技术|生物科技|生物医药|半导体|新能源|新材料|自动化|房地产|互联网|石油化工|精密机械|装备制造|重工|石化|能源|水务|食品|制药|医药|药业|化工|化学|钢铁|海工|科技|技术|电子|电气|电器|电力|机械|设备|装备|制造|实业|工业|工程|建设|建材|材料|环保|汽车|汽配|贸易|商贸|物流|航空|航运|船舶|矿业|煤业|集团|通信|通讯|网络|软件|信息|智能|仪器|仪表|精密|生物|医疗|器械|纸业|纺织|服饰|服装|塑料|橡胶|农业|乳业|酒业|饮料|股份|控股|投资|金融|银行|发展|产业|国际|阀门|泵业)$/
const EN_TRADES = new Set(
  'foods food energy energies chemicals chemical petrochemical petrochemicals marine steel pharma pharmaceuticals pharmaceutical semiconductor semiconductors water heavy industries industry industrial industrials technologies technology tech systems electronics electric power engineering manufacturing motors automotive logistics shipping aerospace medical health new international global china services solutions materials mining oil gas'.split(
    ' ',
  ),
)

/** Folded name as words: `Meridian Foods, Inc.` → `meridian foods`; legal forms and empty brackets dropped, never to nothing. */
function wordsOf(name: string): string[] {
  const bare = fold(name).text.replace(EMPTY_BRACKETS, ' ')
  const words = bare
    .replace(/['’.]/g, '')
    .replace(/&/g, ' & ')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word && word !== '&')
  while (words.length > 1 && EN_FORMS.has(words.at(-1) ?? '')) words.pop()
  for (;;) {
    const last = words.at(-1) ?? ''
    const shorter = last.replace(ZH_FORMS, '')
    if (shorter === last || (shorter === '' && words.length === 1)) return words
    if (shorter === '') words.pop()
    else words[words.length - 1] = shorter
  }
}

/**
 * The one form of a company's name: NFKC, lower case, simplified characters, no punctuation or spaces, legal forms
 * (有限公司, 股份, 集团, Inc., GmbH …) and （中国） stripped. Two accounts of one company may not share it.
 * A name that is nothing but a legal form, or nothing but signs, stays what it is.
 */
export function normalName(name: string): string {
  return formsOf(name).text
}

/** A name in its one form, its separate Latin words, and what is left of it without what many companies share. */
export type Forms = { text: string; words: string[]; stems: string[] }

/** 上海华锐重工 → stems 上海华锐, 华锐; Southport Marine → words southport, marine, stem southport. Stems have at least two characters. */
export function formsOf(name: string): Forms {
  const words = wordsOf(name)
  const text = words.join('') || fold(name).text.trim()
  const latin = words.filter((word) => /^[a-z0-9]+$/.test(word))
  const stems =
    latin.length === words.length ? latinStems(words) : words.length === 1 ? chineseStems(text) : []
  return { text, words: latin, stems: stems.filter((stem) => stem !== text) }
}

function latinStems(words: string[]): string[] {
  const head = [...words]
  while (head.length > 1 && EN_TRADES.has(head.at(-1) ?? '')) head.pop()
  const stems = head.length < words.length ? [head.join('')] : []
  const first = words[0] ?? ''
  if (head.length > 1 && /^[a-z]{4,}$/.test(first) && !EN_TRADES.has(first)) stems.push(first)
  return stems.filter((stem) => stem.length >= 2)
}

function chineseStems(text: string): string[] {
  const withoutTrade = (name: string): string => {
    const shorter = name.replace(TRADES, '')
    return shorter.length < 2 || shorter === name ? name : withoutTrade(shorter)
  }
  const local = text.replace(PLACE_FIRST, '')
  const found = new Set([withoutTrade(text), withoutTrade(local)])
  if (local.length >= 3) found.add(local)
  // 北京银行 without its trade is only 北京, which names nobody; 重工 alone neither.
  return [...found].filter(
    (stem) => stem.length >= 2 && stem.replace(PLACE_FIRST, '') !== '' && stem.replace(TRADES, '') !== '',
  )
}

/** Words that go on with a company's name: who writes them after a short name means a company called so. */
const GOES_ON =
  /^(?:重工|重机|石化|能源|新能源|水务|食品|制药|医药|药业|医疗|化工|钢铁|海工|科技|电子|电气|电器|电力|机械|实业|工业|贸易|商贸|物流|航运|船舶|矿业|生物|纸业|纺织|服饰|半导体|银行|地产|置业|传媒|新材料|环保|光电|光伏|汽车|航空|通信|建材|乳业|酒业|农业|时代|股份|控股|酒店|医院|大学|学院|证券|铁路|地铁|机场|港务|家具|陶瓷|水泥|玻璃|渔业|牧业|茶业)/u
const LATIN_GOES_ON = new Set(
  [
    ...EN_TRADES,
    'bay',
    'yards',
    'yard',
    'bank',
    'capital',
    'partners',
    'labs',
    'lab',
    'group',
    'holdings',
    'hospital',
    'clinic',
    'trading',
    'textiles',
    'plastics',
    'paper',
    'glass',
    'cement',
    'dairy',
    'beverages',
    'brewery',
    'biotech',
    'robotics',
    'automation',
    'instruments',
    'tools',
    'pipes',
    'metals',
    'alloys',
    'offshore',
    'shipyard',
    'port',
    'airlines',
    'rail',
    ...'hotel hotels resort resorts airways aviation airport airports breweries distillery distilleries bakery bakeries dairies hospitals clinics pharmacy pharmacies university college properties estates farms studios furniture railway railways'.split(
      ' ',
    ),
  ].filter(
    (word) =>
      ![
        'service',
        'services',
        'power',
        'global',
        'new',
        'system',
        'systems',
        'international',
        'engineering',
        'water',
        'steel',
        'oil',
        'gas',
        'materials',
        'health',
        'solutions',
        'industry',
        'technology',
        'technologies',
        'tech',
        'medical',
      ].includes(word),
  ),
)

/** True when what stands behind a short name makes it another company's than the one with these `names`. Folded text. */
export function goesOn(behind: string, names: readonly string[]): boolean {
  const word = GOES_ON.exec(behind)?.[0] ?? /^ ([a-z]+)/.exec(behind)?.[1]
  if (!word || (/^[a-z]/.test(word) && !LATIN_GOES_ON.has(word))) return false
  return !names.some((name) => fold(name).text.includes(word))
}
