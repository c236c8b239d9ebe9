import type { Picture } from '../card.ts'
import { drawBars } from './bars.ts'
import { drawBricks } from './bricks.ts'
import { drawDots } from './dots.ts'
import { drawLine } from './line.ts'
import { drawMap } from './map.ts'
import { drawPage } from './page.ts'
import { drawRadar } from './radar.ts'

/** A picture of a card as one SVG. Texts are escaped; what the picture says stands in its `aria-label`. */
export function drawPicture(picture: Picture): string {
  switch (picture.kind) {
    case 'bars':
      return drawBars(picture)
    case 'bricks':
      return drawBricks(picture)
    case 'line':
      return drawLine(picture)
    case 'dots':
      return drawDots(picture)
    case 'map':
      return drawMap(picture)
    case 'radar':
      return drawRadar(picture)
    case 'page':
      return drawPage(picture)
  }
}
