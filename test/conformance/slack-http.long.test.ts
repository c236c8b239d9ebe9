import { conforms } from './rows.ts'

conforms('Slack HTTP')
