export const profileZh = {
  title: (account: string) => `档案 · ${account}`,
  completeness: '完整度',
  complete: (known: number, of: number, stale: number) =>
    `${known}/${of}${stale > 0 ? `，${stale} 项该核实了` : ''}`,
  none: '还没有记过。',
  missing: '还缺',
  known: '已知',
  from: (source: string) => `来源 ${source}`,
  old: '该核实了',
  howTo: (account: string, field: string) => `没变就发：档案 ${account} ${field} 仍然如此`,
  buttons: { fill: '填一下', still: '仍然如此', change: '变了', add: '记一项', account: '客户卡' },
}
