import { deflateRawSync } from 'node:zlib'

/** A ZIP archive whose headers may lie. */
export function zip(entries: { name: string; data: Buffer; size?: number; localSize?: number }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, size = data.length, localSize = size } of entries) {
    const packed = deflateRawSync(data)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(localSize, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(size, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** A workbook of one sheet, whose rows are this XML. */
export function workbookOf(rows: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return zip(Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) })))
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of sheets by their rows in XML; some hidden, some charts. Styles: 1 is a date format with id 100, 2 yyyymmdd, 3 with a time, 4 built in, 5 percent, 6 with 万 behind it, 7 with zeros before it, 8 a time, 9 a day of the week. */
export function bookOf(
  sheets: {
    title: string
    rows: string
    hidden?: true
    chart?: true
    merged?: string[]
    hiddenColumns?: number[]
  }[],
): Buffer {
  const formats = ['d. mmm yyyy', 'yyyymmdd', 'yyyy-mm-dd hh:mm:ss']
  const more = ['0%', '0&quot;万&quot;', '00000', 'hh:mm', 'aaaa']
  const parts = [
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${REL}"><sheets>${sheets.map(({ title, hidden }, at) => `<sheet name="${title}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${sheets.map(({ chart }, at) => `<Relationship Id="rId${at}" Type="${REL}/${chart ? 'chartsheet' : 'worksheet'}" Target="sheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet><numFmts>${[...formats, '', ...more].map((format, at) => `<numFmt numFmtId="${100 + at}" formatCode="${format}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${100 + at}"/>`).join('')}<xf numFmtId="14"/>${more.map((_, at) => `<xf numFmtId="${104 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows, chart, merged = [], hiddenColumns = [] }, at) => ({
      name: `xl/sheets/sheet${at}.xml`,
      text: chart
        ? '<chartsheet><drawing/></chartsheet>'
        : `<worksheet><cols>${hiddenColumns.map((each) => `<col min="${each}" max="${each}" hidden="1"/>`).join('')}</cols><sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    })),
  ]
  return zip(parts.map(({ name, text }) => ({ name, data: Buffer.from(text) })))
}
