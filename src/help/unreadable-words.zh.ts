/** What is said about messages that cannot be read, and about edited ones. */
export const unreadableZh = {
  title: '这条我读不了',
  picture: '图片我看不了，什么都没有写入。请用一句话写给我，例如「拜访 华锐 当面 孙副总 谈报价」。',
  voice: '语音我听不了，什么都没有写入。请用输入法的语音转文字，把文字发给我。',
  video: '视频我看不了，什么都没有写入。请用一句话写给我里面讲了什么。',
  sticker: '表情我看不懂，什么都没有写入。想看我能做什么，请输入「帮助」。',
  document: (name: string) =>
    `${name ? `文件「${name}」` : '这种文件'}我读不了，什么都没有写入。我只读管理员发来的 .csv 和 .xlsx；其他内容请用一句话写给我。`,
  forwarded: '转发的聊天记录我读不了，什么都没有写入。请把要记的内容复制成文字发给我。',
  shared: '名片、位置、卡片这类消息我读不了，什么都没有写入。请用一句话写给我。',
  other: '这种消息我读不了，什么都没有写入。请用文字写给我，或输入「帮助」看我能做什么。',
  long: (length: string, most: number) =>
    `这条消息有 ${length} 个字，我一次最多读 ${most} 个，所以整条都没有读，什么都没有写入。请分成几条发给我。`,
  editedTitle: '修改没有采用',
  edited:
    '你改了一条我已经处理过的消息。我按第一次发的内容保存了，改动没有采用。请先点「撤销」再编辑一次，或用下面的按钮修改。',
  editedLate:
    '你改了一条我已经处理过的消息。第一次发的内容已经办了，保持不变，改动没有采用。要改的请另发一条。',
  editEntry: '修改',
  undoEntry: '撤销',
}
