export const shareWords = {
  zh: {
    button: '发到这里',
    by: (name: string) => `${name} 分享`,
    heard: '已私下回复你，见我们的单聊。',
    done: '已发到你提问的地方。',
    doneTitle: '已分享',
    gone: '这条不能再分享了，请在群里再问一次。',
    confidential: '里面有保密客户的内容，不能发到群里。',
  },
  en: {
    button: 'Share here',
    by: (name: string) => `Shared by ${name}`,
    heard: 'Answered in our own chat, for you alone.',
    done: 'Said where you asked.',
    doneTitle: 'Shared',
    gone: 'This can no longer be shared: ask again in the channel.',
    confidential: 'Something about a confidential account is in it: it cannot be said in a channel.',
  },
}
