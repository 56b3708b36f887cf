import type { OrganisationChange, OrganisationStructure } from '#lib/core/organisation/index.ts';
import type { Actor, BudgetKey, StateId } from '#lib/core/workflow/index.ts';

/** What is known of a budget without its contents. */
export type BudgetHeader = {
  key: BudgetKey;
  regionName: string;
  departmentName: string;
  section: { code: string; name: string };
  /** Id of the disclosure template. */
  template: string;
  state: StateId;
  /** Round of 上 and 下, from 1. */
  round: number;
  /** Counts every change of the budget as a whole. */
  revision: number;
  updatedAt: Date;
};

/** A unit's own part of a budget. `revision` counts every change of it: a save names the one it was made on. */
export type UnitHeader = { code: string; name: string; state: StateId; revision: number };

/** A department with the region and the section that it belongs to. */
export type Organisation = {
  region: { code: string; name: string };
  section: { code: string; name: string };
  department: { code: string; name: string };
};

/** 财政区划, 业务科室, 部门, 预算单位. */
export type OrganisationRepository = {
  /** Everything of a region, as far as the actor sees the region as a whole. */
  structure(query: { actor: Actor; region: string }): Promise<OrganisationStructure>;
  /** Lets nobody else change the organisation of a region until the transaction ends. */
  hold(region: string): Promise<void>;
  /** Places that accounts of the region are bound to, as far as the actor sees the region as a whole. */
  accountPlaces(query: {
    actor: Actor;
    region: string;
  }): Promise<{ section: string | null; department: string | null; unit: string | null }[]>;
  /** Puts things in or takes them away; what is referred to must be there, what is taken away must be unused. */
  change(change: { region: string; changes: readonly OrganisationChange[] }): Promise<void>;
  /** Whether nothing has ever been stored: no region, no account. */
  isEmpty(): Promise<boolean>;
  /** A department with its region and section; nothing where it is new. */
  find(place: { region: string; department: string }): Promise<Organisation | undefined>;
  /** Name of a region; nothing where it is new. */
  regionName(region: string): Promise<string | undefined>;
  /** Name of a section; nothing where it is new. */
  sectionName(place: { region: string; section: string }): Promise<string | undefined>;
  /** Enters a region under its name; one that is there already keeps its own. */
  enterRegion(region: { code: string; name: string }): Promise<void>;
  /** Enters region, section, department and units; what is there already keeps its code and takes the new names of department and units. */
  enter(change: Organisation & { units: readonly { code: string; name: string }[] }): Promise<void>;
};

export type BudgetRepository = {
  /** Budgets that the actor may see, by region, department and year in code order. */
  list(actor: Actor): Promise<BudgetHeader[]>;
  /** Nothing where there is none or the actor may not see it: the two are not told apart. */
  find(query: { actor: Actor; key: BudgetKey }): Promise<BudgetHeader | undefined>;
  /** As `find`, and holds the budget until the transaction ends, so that what is decided on it stays true. */
  lock(query: { actor: Actor; key: BudgetKey }): Promise<BudgetHeader | undefined>;
  /** Units of the budget that the actor may see, in their order. */
  units(query: { actor: Actor; key: BudgetKey }): Promise<UnitHeader[]>;
  /** Every budget of a year, in every region. */
  ofYear(year: number): Promise<BudgetKey[]>;
  /** Codes of all units of a budget, whoever asks: for rules that hold across units. */
  unitCodes(key: BudgetKey): Promise<string[]>;
  /**
   * Puts a budget with its units in the place of what is there; a new one starts in the first round, drafting. Units that
   * stay keep their state; no line of the ledger may still name one that goes.
   * @returns the budget's revision, counted up
   */
  enter(change: {
    key: BudgetKey;
    template: string;
    units: readonly { code: string; name: string }[];
    at: Date;
  }): Promise<number>;
  /** Gives units of a budget that the transaction holds other names. */
  renameUnits(change: { key: BudgetKey; units: readonly { code: string; name: string }[] }): Promise<void>;
  /** Counts the budget's revision up and gives it to the units that changed with it. @returns the new revision */
  advance(change: { key: BudgetKey; units: readonly string[]; at: Date }): Promise<number>;
};
