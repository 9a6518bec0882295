// The enums as members of SpreadsheetApp.
import { Emulated } from '../../emulation/emulated.ts';
import { spreadsheetEnums } from './enums.ts';

/** Enums of SpreadsheetApp. Source of those that the typed definitions lack: gas-fakes, test/testenums.js. */
export abstract class SpreadsheetAppEnums extends Emulated {
  readonly AutoFillSeries = spreadsheetEnums.AutoFillSeries;
  readonly BandingTheme = spreadsheetEnums.BandingTheme;
  readonly BooleanCriteria = spreadsheetEnums.BooleanCriteria;
  readonly BorderStyle = spreadsheetEnums.BorderStyle;
  readonly CopyPasteType = spreadsheetEnums.CopyPasteType;
  readonly DataExecutionErrorCode = spreadsheetEnums.DataExecutionErrorCode;
  readonly DataExecutionState = spreadsheetEnums.DataExecutionState;
  readonly DataSourceParameterType = spreadsheetEnums.DataSourceParameterType;
  readonly DataSourceRefreshScope = spreadsheetEnums.DataSourceRefreshScope;
  readonly DataSourceType = spreadsheetEnums.DataSourceType;
  readonly DataValidationCriteria = spreadsheetEnums.DataValidationCriteria;
  readonly DateTimeGroupingRuleType = spreadsheetEnums.DateTimeGroupingRuleType;
  readonly DeveloperMetadataLocationType = spreadsheetEnums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = spreadsheetEnums.DeveloperMetadataVisibility;
  readonly Dimension = spreadsheetEnums.Dimension;
  readonly Direction = spreadsheetEnums.Direction;
  readonly FrequencyType = spreadsheetEnums.FrequencyType;
  readonly GroupControlTogglePosition = spreadsheetEnums.GroupControlTogglePosition;
  readonly InterpolationType = spreadsheetEnums.InterpolationType;
  readonly PivotTableSummarizeFunction = spreadsheetEnums.PivotTableSummarizeFunction;
  readonly PivotValueDisplayType = spreadsheetEnums.PivotValueDisplayType;
  readonly ProtectionType = spreadsheetEnums.ProtectionType;
  readonly RecalculationInterval = spreadsheetEnums.RecalculationInterval;
  readonly RelativeDate = spreadsheetEnums.RelativeDate;
  readonly SheetType = spreadsheetEnums.SheetType;
  readonly SortOrder = spreadsheetEnums.SortOrder;
  readonly TextDirection = spreadsheetEnums.TextDirection;
  readonly TextToColumnsDelimiter = spreadsheetEnums.TextToColumnsDelimiter;
  readonly ThemeColorType = spreadsheetEnums.ThemeColorType;
  readonly ValueType = spreadsheetEnums.ValueType;
  readonly WrapStrategy = spreadsheetEnums.WrapStrategy;
  readonly ColorType = spreadsheetEnums.ColorType;
}
