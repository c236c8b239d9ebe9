export const whyZh = {
  title: (name: string) => `为什么：${name}`,
  none: '没有任何风险信号。',
  ordinary: (name: string) => `${name} 是普通客户，没有定级，所以不做风险评估。要评估请先定级。`,
  score: (band: string, score: number) => `${band}，${score} 分`,
  sum: (parts: string, score: number) => `${parts}，合计 ${score} 分`,
  columns: { rule: '信号', points: '分', evidence: '依据' },
  caption: '每个信号、分数和依据',
  next: (day: string) => `如果什么都不变，下一次会在 ${day} 变化。`,
  stable: '如果什么都不变，分数不会随时间变化。',
  exceptedTitle: '已标为不算风险',
  buttons: { account: '客户卡', deal: '商机卡', except: '不算风险', snooze: '稍后提醒' },
}
