/** Leave me alone about Southport until 1 July, 东海的事月底前别烦我: it is the customer's reminders that shall rest, and nobody is away. Masked words. */
export const LEAVE_ME = [
  "<(?:leave me (?:alone|in peace|be)|(?:do ?n['o’]?t|do not|stop|quit|no need to) (?:bother(?:ing)?|nag(?:ging)?|bug(?:ging)?|pester(?:ing)?|hassl(?:e|ing)|chas(?:e|ing)|remind(?:ing)?|ping(?:ing)?|ask(?:ing)?) me|get off my (?:back|case)|(?:do ?n['o’]?t|do not) want to (?:hear|know|see) (?:anything |a word |more )?) ?(?:about|on|over|with|re|from|of|for) (?:the )?{A}.{0,20}{T}",
  '^(?=.*{T}).*{A}(?:的事|那边)?[^，,。；;？?]{0,8}(?:别|不要|不用|甭)(?:再|老|总|来|先)*(?:烦|吵|催|问|找|念叨|打扰|提)我',
  '^(?=.*{T}).*(?:别|不要|不用|甭)(?:再|老|总|来|先)*(?:跟|和|对|给)我(?:说|提|念叨|唠叨|讲|发){A}',
].join('|')
