/** `budgets`: one message a second per channel, as Slack has it. */
export type StandInOptions = {
  botToken?: string
  appToken?: string
  teamId?: string
  enterpriseId?: string
  budgets?: boolean
  port?: number
}
