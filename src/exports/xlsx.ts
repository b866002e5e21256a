import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { ReportVersion } from '../domain/report.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { fileName } from './export-file.ts';
import { printable } from './printable.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { sheetsOf } from './sheets.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel's own limit for one cell. */
const LONGEST = 32_767;

/** The whole report as a workbook, one sheet a kind of fact, head rows frozen. Nothing in it is a formula. */
export async function exportXlsx(version: ReportVersion): Promise<ExportFile> {
  const sheets = sheetsOf(version).map((sheet) => ({
    sheet: sheet.name,
    data: dataOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  const body = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
  return { name: fileName(version, 'xlsx'), contentType: EXCEL, body };
}

function dataOf({ columns, rows }: Sheet): SheetData {
  const head = columns.map(({ name }): Cell => ({ value: name, fontWeight: 'bold', backgroundColor: '#F3F2F1' }));
  return [head, ...rows.map((cells) => cells.map(draw))];
}

function draw(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string')
    return { type: String, value: printable(cell).slice(0, LONGEST), wrap: true, alignVertical: 'top' };
  return { type: Date, value: new Date(`${cell.on}T00:00:00Z`), format: 'd mmm yyyy' };
}
