export const moneyZh = {
  title: (name: string, day: string, count: number) => `${name} · ${day} · ${count} 笔逾期请核实`,
  toConfirm: (count: number) => `${count} 笔逾期请核实`,
  sum: (amount: string, asOf: string) => `共 ${amount}（${asOf} 数据）`,
  row: (name: string, days: number, amount: string, asOf: string | undefined) =>
    `${name} ${days} 天 ${amount}${asOf ? `（${asOf} 数据）` : ''}`,
  more: (count: number) => `还有 ${count} 笔，请直接导入 receivables.csv。`,
  none: '没有逾期的回款。',
  asked: (by: string, name: string) => `${by} 想知道${name}的回款到了没有`,
  buttons: { paid: '已到账', unpaid: '没到账', allUnpaid: '都没到账', import: '导入' },
  done: (name: string, paid: boolean, day: string) =>
    `记下了：${name}${paid ? '已到账' : '还没到账'}（${day} 数据）。`,
  all: (count: number) => `${count} 家`,
  sent: (finance: string, name: string) => `已请${finance}核实${name}的回款。`,
  noFinance: '还没有财务同事，请管理员在人员名单里加上。',
  cameIn: (name: string) => `${name}的钱到了？回款由财务核实，我还没有记下。`,
  noneOf: (name: string) => `${name}没有逾期的回款，我没有可记的；要更新数据，请财务或管理员导入。`,
  ask: '请财务核实',
  open: '看客户',
  notYours: '回款由财务核实。你可以点「请财务核实」，或者请管理员导入 receivables.csv。',
  importTitle: '导入回款',
  importText:
    '把 receivables.csv（或同样表头的表格）发给我：客户编号、数据日期、逾期天数、金额。我会先让你看一眼再写入。',
}
