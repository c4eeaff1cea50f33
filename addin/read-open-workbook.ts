/** The workbook open in Excel -> the bytes of its file, slice by slice; rejects when Excel does not hand it over, as while a cell is edited. */

/** The largest slice that Office gives, in bytes (office.js, "Office.Document.getFileAsync": at most 4 MB). */
const SLICE_BYTES = 4_194_304;

export async function readOpenWorkbook(): Promise<Uint8Array> {
  const file = await getFile();
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let position = 0; position < file.sliceCount; position++) {
      const slice = await getSlice(file, position);
      bytes.set(slice, at);
      at += slice.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

const getFile = (): Promise<Office.File> =>
  new Promise((resolve, reject) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, (got) => settle(got, resolve, reject)));

const getSlice = (file: Office.File, position: number): Promise<readonly number[]> =>
  new Promise((resolve, reject) => file.getSliceAsync(position, (got) => settle(got, ({ data }) => resolve(data as readonly number[]), reject)));

function settle<Value>(got: Office.AsyncResult<Value>, resolve: (value: Value) => void, reject: (error: Error) => void): void {
  if (got.status === Office.AsyncResultStatus.Succeeded) resolve(got.value);
  else reject(new Error(got.error.message));
}
