import { conforms } from './rows.ts'

conforms('Playground')
