const SENDS_BACK =
  /^\s*(?:please |pls |请|先)?(?:send(?: it)? back|return|退回|退还|送回)\s*(ap-?\d{1,7})(?![a-z0-9])[\s:：,，]*(.*)$|^\s*(?:please |pls |请|先|把)?(?:send )?(ap-?\d{1,7})(?![a-z0-9])\s*(?:先)?(?:back(?: to (?:him|her|them))?|退回(?:去)?(?:给(?:他|她))?)[\s:：,，]*(.*)$/isu

/** `send back AP1: who pays?`: as it is typed behind `move`, the question with its mark. */
export function sentBack(text: string): string | undefined {
  const match = SENDS_BACK.exec(text)
  const code = match?.[1] ?? match?.[3]
  return (
    code && `${code.toUpperCase().replace('-', '')} back ${(match?.[2] ?? match?.[4] ?? '').trim()}`.trim()
  )
}
