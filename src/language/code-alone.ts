/** A code and nothing more, but politeness and that it is to be shown. */
const ALONE =
  /^[\s/]*(?:(?:please|pls|can you|could you|let me see|show(?: me)?|open|see|view|display|look at|请|帮我|看看?|看一?下|打开|查看?|显示|调出)\s*)*((?:ap|[dfcv])-?\d{1,7})[\s,，]*(?:please|pls|吧|一下)?[\s.。!！]*$/iu

/** `AP1`, `show F2`, 看一下 V5: the code in the form in which it is kept, where a message asks to see what has it and says nothing else. */
export function codeAlone(text: string): string | undefined {
  const code = ALONE.exec(text)?.[1]
  return code?.replace('-', '').toUpperCase()
}

/** Whether it is the code of a visit: there is no command for those. */
export function isVisitCode(text: string): boolean {
  return /^\s*V\d{1,7}\s*$/iu.test(text)
}
