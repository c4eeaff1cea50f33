/** The course of each indicator's figures in the checked workbook. */
import { useMemo } from 'react';
import { readTrends } from '../../../core/check/read-trends';
import type { CheckedWorkbook } from '../pane-state';

type TrendsOf = ReturnType<typeof readTrends>;

const NONE: TrendsOf = () => [];

export const useTrends = (checked: CheckedWorkbook | undefined): TrendsOf => useMemo(() => (checked ? readTrends(checked.definition, checked.workbook) : NONE), [checked]);
