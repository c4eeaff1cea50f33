/** The ground of the checked workbook, once its code is there; undefined until then. */
import { useEffect, useMemo, useState } from 'react';
import type { Ground } from './ground';
import type { CheckedWorkbook } from './pane-state';

type MakeGround = (checked: CheckedWorkbook) => Ground;

export function useGround(checked: CheckedWorkbook | undefined): Ground | undefined {
  const [make, setMake] = useState<{ readonly run: MakeGround }>();
  useEffect(() => {
    let isWanted = true;
    // Without it there are no fixes and no progress; the findings are there all the same.
    import('./ground').then(({ makeGround }) => isWanted && setMake({ run: makeGround }), (error: unknown) => console.error(error));
    return () => {
      isWanted = false;
    };
  }, []);
  return useMemo(() => (make && checked ? make.run(checked) : undefined), [make, checked]);
}
