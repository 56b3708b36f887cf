import type { Picture } from '#lib/core/picture/index.ts';
import { releasePath } from '#lib/core/screen/index.ts';
import type { DrawnChart } from '../../charts/index.ts';
import type { NumberLinks } from '../../html/anchors.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import type { DrawnCharts } from '../figures/chart-figure.ts';
import { wanyuanText } from '../figures/words.ts';
import { numberLinks } from '../number-links.ts';
import type { PortalPage } from '../page-frame.ts';
import { isNewest, ownPath, type ReleaseInFrame, releaseHead } from '../release-frame.ts';
import { changeLead } from './changes-section.ts';
import { pictureBody } from './picture-body.ts';

/** Name of the file that holds the picture by itself. */
export const PICTURE_FILE = 'picture.html';

/**
 * 一图读懂: the report for people who do not read tables. Every chart stands beside the table that says the same.
 * @param input.drawn the page's charts; tables alone where they could not be drawn
 * @param input.flow the drawing of `flowDrawing`, where there is one
 * @param input.links where its numbers lead; each to the page that explains it where absent
 */
export function picturePage(input: {
  release: ReleaseInFrame;
  picture: Picture;
  drawn: DrawnCharts;
  flow?: DrawnChart | undefined;
  links?: NumberLinks;
}): PortalPage {
  const { release, picture, drawn, flow, links = numberLinks(release) } = input;
  return {
    title: `一图读懂：${picture.title}`,
    description: `${picture.title}：收入${wanyuanText(picture.income)}万元，支出${wanyuanText(picture.expenditure)}万元。${changeLead(picture.change)}`,
    path: `${ownPath(release)}/picture`,
    listed: isNewest(release),
    main: joined(
      [
        releaseHead({ release, page: 'picture', heading: `一图读懂${picture.title}` }),
        pictureBody({ picture, drawn, flow, links }),
        takeAway(release),
      ],
      '\n',
    ),
  };
}

/** The picture to take along, for a department's own site. */
function takeAway({ key }: ReleaseInFrame): Markup {
  const href = `${releasePath(key, key.version)}/files/${PICTURE_FILE}`;
  return element(
    'p',
    { class: 'glance quiet' },
    element('a', { href, download: '' }, escaped('下载一图读懂')),
    escaped('（单个网页文件，可以放到本单位网站。）'),
  );
}
