export const wallZh = {
  title: (account: string, percent: string) => `围墙 ${percent} · ${account}`,
  facts: { ratio: '已建', change: '变化', floor: '下限', evidence: '依据', next: '下次评分' },
  ratio: (built: number, of: number, percent: string) => `${built}/${of} 块砖，${percent}`,
  up: (points: string, before: string, day: string) => `↑ ${points} 个百分点（${day} 为 ${before}）`,
  down: (points: string, before: string, day: string) => `↓ ${points} 个百分点（${day} 为 ${before}）`,
  same: (before: string, day: string) => `与 ${day} 相同（${before}）`,
  first: '第一次评分',
  below: (floor: string) => `${floor}，低于下限`,
  above: (floor: string) => `${floor}，达到`,
  weakest: (sides: string) => `最弱的一面：${sides}`,
  suggest: {
    push: '争取成为首推：请使用部门做一次对比，让他们自己说出为什么选我们。',
    share: '扩大份额：问清他们还在向谁买什么，挑一个品类报一次有理由的价。',
    contact: '按节奏走动，并再往上或往下多见一个层级。',
    personal: '多一次非正式的见面，记住对方在意的事。',
  },
  full: '四面都建满了。保持节奏，份额和首推最容易先掉。',
  friendship:
    '有交情没份额：私交是满的，份额却最低。交情没有变成生意，请把下一次见面用来谈份额，经理可以一起去。',
  evidenceTitle: '请补一句依据',
  evidence: (sides: string, since: string | undefined) =>
    since
      ? `${sides} 一次提高了 2 分，但 ${since} 以来没有有效拜访的记录。请写一句依据；写之前什么都不会写入。`
      : `${sides} 都打了满分，但还没有有效拜访的记录。请写一句依据；写之前什么都不会写入。`,
  evidenceField: '依据是什么？',
  evidenceHint: '例如：他们新的年度供应商名单把我们排在第一',
  askTitle: (account: string) => `给 ${account} 的围墙打分`,
  askText: '每一面 0–2 分。预先填的是上一次的分数。',
  scale: {
    push: ['0 不推荐我们', '1 几家之一', '2 首推'],
    share: ['0 份额低于 20%', '1 份额 20–50%', '2 份额超过 50%'],
    contact: ['0 接触不规律', '1 按节奏，一个层级', '2 按节奏，两个层级以上'],
    personal: ['0 没有私交', '1 友好', '2 信任'],
  },
  undone: (account: string) => `${account} 的围墙评分已撤销，风险分按上一次的评分重算了。`,
  buttons: { submit: '打分', undo: '撤销', account: '客户卡', visit: '先记拜访' },
}
