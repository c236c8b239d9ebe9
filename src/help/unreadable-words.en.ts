import type { unreadableZh } from './unreadable-words.zh.ts'

export const unreadableEn: typeof unreadableZh = {
  title: 'I cannot read this',
  picture:
    'I cannot see pictures; nothing was written. Please tell me in one sentence, such as "visit Meridian in person Mark Olsen, discussed the quote".',
  voice:
    'I cannot hear voice messages; nothing was written. Please dictate it with your keyboard and send me the text.',
  video: 'I cannot watch videos; nothing was written. Please tell me in one sentence what it is about.',
  sticker: 'I cannot read stickers; nothing was written. Type "help" to see what I can do.',
  document: (name) =>
    `I cannot read ${name ? `the file "${name}"` : 'this kind of file'}; nothing was written. I read .csv and .xlsx files from admins only; please tell me anything else in one sentence.`,
  forwarded:
    'I cannot read forwarded messages; nothing was written. Please copy what I should note and send it as text.',
  shared:
    'I cannot read contact cards, places or shared cards; nothing was written. Please tell me in one sentence.',
  other:
    'I cannot read this kind of message; nothing was written. Please write it as text, or type "help" to see what I can do.',
  long: (length, most) =>
    `This message has ${length} characters and I read at most ${most} at a time, so I read none of it and nothing was written. Please send it in several messages.`,
  beside: {
    picture: 'The picture beside your words was neither read nor kept.',
    voice: 'The recording beside your words was neither heard nor kept.',
    video: 'The video beside your words was neither read nor kept.',
    document: 'The file beside your words was neither read nor kept.',
  },
  editedTitle: 'Your change was not taken',
  edited:
    'You edited a message that I had already handled. What you sent first is saved; the change was not taken. Press "Undo" and edit the message again, or change it with the buttons.',
  editedLate:
    'You edited a message that I had already handled. What you sent first is done and stays as it is; the change was not taken. Please send what is different as a new message.',
  editEntry: 'Edit',
  undoEntry: 'Undo',
}
