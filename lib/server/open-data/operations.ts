import type { z } from 'zod';
import { Figures, Files, Regions, ReleaseDetail, ReleasePage, Tables, Years } from './answers.ts';
import type { ParameterName } from './parameters.ts';

/** Where the open interface begins. */
export const OPEN_API = '/api/open/v1';

/** Something that can be asked: the handlers check by it, the document and the page describe it. */
export type Operation = {
  id: string;
  /** Below `OPEN_API`, with `{name}` for a part that is given. */
  path: string;
  summary: string;
  description?: string;
  inPath: readonly ParameterName[];
  inQuery: readonly ParameterName[];
  /** What is answered: JSON of a shape, or a file of these types. */
  answer: z.ZodType | { files: readonly string[] };
};

const RELEASE = '/releases/{region}/{year}/{department}/{version}';
/** What names a published version in an address. */
export const OF_RELEASE = ['region', 'year', 'department', 'version'] as const;

/** Everything that can be asked of the open interface, in the order in which it is described. */
export const OPERATIONS = {
  listRegions: {
    id: 'listRegions',
    path: '/regions',
    summary: '有哪些财政区划',
    inPath: [],
    inQuery: [],
    answer: Regions,
  },
  listYears: { id: 'listYears', path: '/years', summary: '有哪些预算年度', inPath: [], inQuery: [], answer: Years },
  listReleases: {
    id: 'listReleases',
    path: '/releases',
    summary: '查找公开的部门预算',
    description: '每个部门每年一条，是现行的一版。条件可以一起用。一页列不完时，把答复里的 next 作为 cursor 接着取。',
    inPath: [],
    inQuery: ['region', 'year', 'department', 'name', 'limit', 'cursor'],
    answer: ReleasePage,
  },
  getRelease: {
    id: 'getRelease',
    path: RELEASE,
    summary: '一个公开版本',
    inPath: OF_RELEASE,
    inQuery: [],
    answer: ReleaseDetail,
  },
  getTables: {
    id: 'getTables',
    path: `${RELEASE}/tables`,
    summary: '各张预算表',
    description: '金额单位万元，与报告所印相同。',
    inPath: OF_RELEASE,
    inQuery: ['table'],
    answer: Tables,
  },
  getFigures: {
    id: 'getFigures',
    path: `${RELEASE}/figures`,
    summary: '预算情况说明里的数',
    inPath: OF_RELEASE,
    inQuery: [],
    answer: Figures,
  },
  listFiles: {
    id: 'listFiles',
    path: `${RELEASE}/files`,
    summary: '可下载的文件和它们的 SHA-256',
    inPath: OF_RELEASE,
    inQuery: [],
    answer: Files,
  },
  getFile: {
    id: 'getFile',
    path: `${RELEASE}/files/{file}`,
    summary: '下载一个文件',
    inPath: [...OF_RELEASE, 'file'],
    inQuery: [],
    answer: {
      files: [
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/html',
        'application/json',
        'application/zip',
      ],
    },
  },
  getDataPackage: {
    id: 'getDataPackage',
    path: `${RELEASE}/datapackage/datapackage.json`,
    summary: '财政数据包的说明',
    description: '按 Fiscal Data Package 的格式。其中的文件在这个地址之下，能直接按地址打开数据包的软件可以用它。',
    inPath: OF_RELEASE,
    inQuery: [],
    answer: { files: ['application/json'] },
  },
  getDataFile: {
    id: 'getDataFile',
    path: `${RELEASE}/datapackage/data/{file}`,
    summary: '财政数据包里的一个 CSV 文件',
    inPath: [...OF_RELEASE, 'file'],
    inQuery: [],
    answer: { files: ['text/csv'] },
  },
} as const satisfies Record<string, Operation>;
