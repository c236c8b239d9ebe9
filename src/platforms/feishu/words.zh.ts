import type { Tone } from '../../cards/card.ts'

/** What only Feishu's cards say by themselves. */
export const feishuZh = {
  tones: { plain: '', info: '提示', good: '正常', warn: '注意', bad: '警示' } satisfies Record<Tone, string>,
  colon: '：',
  untitled: '（无标题）',
  cut: (left: number) => `内容较长，还有 ${left} 项未显示。发送更具体的词（如客户名）可查看其余内容。`,
  rowsCut: (left: number) => `另有 ${left} 行未显示。`,
  optionsCut: (shown: number) => `仅列出前 ${shown} 项`,
  noOptions: '暂无可选项',
  pick: '名称、编号或拼音',
  noRows: '暂无数据',
  working: '处理中…',
  unsure: '没能确认是否已保存，请稍后查看，必要时再点一次。',
  commands: {
    visit: '记录一次拜访，例如：/visit 华锐 当面 孙副总 谈了报价',
    account: '查看客户卡片',
    deal: '查看或新建商机',
    move: '申请推进商机阶段',
    next: '设定、完成或改期下一步',
    today: '我今天要做的事',
    digest: '现在看我的日报',
    why: '这个客户或商机为什么有风险',
    snooze: '暂缓提醒一个客户',
    undo: '撤销我刚才的记录（30 分钟内）',
    help: '我能做什么',
  },
}
