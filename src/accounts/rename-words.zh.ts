export const renameZh = {
  done: (name: string, code: string) => `现在叫 ${name} · ${code}`,
  still: (before: string) => `旧名“${before}”照样能找到它。`,
  files: '导入文件里若还写旧名，会改回去：请在来源系统里也改一下。',
  by: (by: string, before: string) => `${by} 给你的客户 ${before} 改了名；旧名照样能找到它。`,
  how: '请写清是哪个客户、改成什么。',
  same: (name: string) => `它本来就叫“${name}”，没有改变什么。`,
  taken: (name: string, code: string) => `已经有客户叫“${name}”（${code}），请换一个能分清的名字。`,
  undone: (name: string) => `改名已撤销，又叫 ${name} 了。`,
  undo: '撤销',
  open: '客户卡',
}
