export type {
  ActivateDetail,
  ActiveDetail,
  RangeDetail,
  RowContext,
  RowMenuDetail,
  SelectionDetail,
} from './virtual-list/list-events.ts';
export { FwVirtualList } from './virtual-list/virtual-list.ts';
