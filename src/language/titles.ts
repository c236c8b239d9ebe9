import type { Layer } from '../domain/stakeholders.ts'

/** Chinese titles, longest first, with the layer they usually mean. */
const CHINESE: readonly (readonly [title: string, layer: Layer])[] = [
  ['副总经理', 'decision'],
  ['付总经理', 'decision'],
  ['付总', 'decision'],
  ['付处长', 'management'],
  ['付部长', 'management'],
  ['付经理', 'management'],
  ['付主任', 'management'],
  ['付厂长', 'management'],
  ['总经理', 'decision'],
  ['副总裁', 'decision'],
  ['总裁', 'decision'],
  ['副董事长', 'decision'],
  ['董事长', 'decision'],
  ['副总工程师', 'management'],
  ['总工程师', 'management'],
  ['副总监', 'management'],
  ['总监', 'decision'],
  ['副总工', 'management'],
  ['总工', 'management'],
  ['副总', 'decision'],
  ['总', 'decision'],
  ['董事', 'decision'],
  ['董', 'decision'],
  ['老板', 'decision'],
  ['院长', 'decision'],
  ['校长', 'decision'],
  ['行长', 'decision'],
  ['局长', 'decision'],
  ['书记', 'decision'],
  ['副厂长', 'management'],
  ['厂长', 'decision'],
  ['副处长', 'management'],
  ['处长', 'management'],
  ['副部长', 'management'],
  ['部长', 'management'],
  ['副主任', 'management'],
  ['主任', 'management'],
  ['副经理', 'management'],
  ['经理', 'management'],
  ['主管', 'management'],
  ['处', 'management'],
  ['局', 'decision'],
  ['副科长', 'operation'],
  ['科长', 'operation'],
  ['科', 'operation'],
  ['班长', 'operation'],
  ['组长', 'operation'],
  ['队长', 'operation'],
  ['工程师', 'operation'],
  ['工', 'operation'],
  ['采购', 'operation'],
  ['会计', 'operation'],
  ['师傅', 'operation'],
  ['助理', 'operation'],
  ['秘书', 'operation'],
  ['专员', 'operation'],
]
/** Ways to address somebody that say nothing about their position. */
const COURTESY = ['先生', '女士', '小姐', '老师', '教授', '博士', '姐', '哥']

const ENGLISH: readonly (readonly [RegExp, Layer])[] = [
  [
    /\b(?:ceo|coo|cfo|cto|cpo|cio|chief \w+ officer|president|chair(?:man|woman|person)?|managing director|general manager|gm|md|director|vp|vice president|owner|founder|partner)\b/,
    'decision',
  ],
  [
    /\b(?:\w+ manager|manager|head of \w+|department head|superintendent|team lead(?:er)?|lead)\b/,
    'management',
  ],
  [
    /\b(?:engineer|buyer|purchaser|technician|operator|planner|clerk|specialist|analyst|assistant)\b/,
    'operation',
  ],
]

export const CHINESE_TITLES: readonly string[] = [...CHINESE.map(([title]) => title), ...COURTESY].sort(
  (a, b) => b.length - a.length,
)

/** The layer a title usually means; undefined where it says nothing. Folded or as written. */
export function layerOf(title: string): Layer | undefined {
  const plain = title.toLowerCase()
  const chinese = CHINESE.filter(([each]) => plain.includes(each)).sort(
    (a, b) => b[0].length - a[0].length,
  )[0]
  return chinese?.[1] ?? ENGLISH.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Titles by which one person is called, politely or briefly: 副总 is called 总, 处长 处, 总工 工. */
export function sameTitle(called: string, known: string): boolean {
  // 付总 is how a pinyin keyboard writes 副总.
  const said = called.replace(/^付/, '副')
  if (said === known || known.startsWith(said) || known.endsWith(said)) return true
  if (/^(?:总|副总)$/.test(said)) return /总(?!工)/.test(known) || /\b(?:ceo|president|gm)\b/.test(known)
  if (said === '工程师') return known === '工'
  if (said === '工') return /工(?:程师)?$/.test(known)
  return COURTESY.includes(said)
}

/** Surnames common enough to be trusted in front of a title; two-character ones first. */
export const SURNAMES =
  '(?:欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|端木|令狐|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢路岳齐沿梅莫庄辛管左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项成阳裴席卫屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺苟褚廉简娄盖符奚木穆燕郎邸冀谈姬屠郜晏栾郁商蒙喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼衣楚佟栗匡宗台巫鞠僧桑荆谌银扬薄伏岑习胥蔺])'
