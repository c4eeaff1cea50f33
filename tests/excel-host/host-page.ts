/** The page of "Excel on the web" that frames the add-in, in a browser: bundled by open-in-excel.ts and put in the page. */
import { openFile } from './file-workbook';
import { Session, type SessionOptions } from './session';

export interface SimulatedExcel {
  /** Opens a workbook file with the add-in beside it. */
  readonly open: (addinUrl: string, base64: string, name: string, options: SessionOptions) => void;
  session?: Session;
}

declare global {
  interface Window { simulatedExcel: SimulatedExcel }
}

const excel: SimulatedExcel = {
  open(addinUrl, base64, name, options) {
    const book = openFile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), name);
    const session = new Session(book, options);
    const frame = document.createElement('iframe');
    frame.id = 'addin';
    frame.name = session.frameName(location.origin);
    frame.style.cssText = 'width:350px;height:100%;border:0;position:absolute;right:0;top:0';
    const { origin } = new URL(addinUrl, location.href);
    session.send = (json) => frame.contentWindow?.postMessage(json, origin);
    window.addEventListener('message', (event: MessageEvent<string>) => {
      if (event.source === frame.contentWindow && event.origin === origin) session.receive(event.data);
    });
    frame.src = addinUrl;
    document.body.append(frame);
    excel.session = session;
  },
};
window.simulatedExcel = excel;
