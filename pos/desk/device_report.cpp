// DeviceReport: sentences, by device and fault.
#include "pos/desk/device_report.h"

namespace till {
namespace {

std::string pick(Language language, std::string_view english, std::string_view chinese) {
    return std::string{language == Language::chinese ? chinese : english};
}

/// English has the wire's own words; Chinese names the kind of fault.
std::string cause_of(const DeviceReport& report, Language language) {
    if (language == Language::english) return report.detail;
    switch (report.code) {
    case DeviceFault::Code::no_hardware: return "找不到设备";
    case DeviceFault::Code::offline: return "设备离线";
    case DeviceFault::Code::timeout: return "设备没有响应";
    case DeviceFault::Code::cover_open: return "打印机盖未合上";
    case DeviceFault::Code::paper_empty: return "打印机缺纸";
    case DeviceFault::Code::failure: return "设备出错";
    }
    return {};
}

std::string what_failed(const DeviceReport& report, Language language) {
    if (report.device == DeviceName::drawer && report.after_act)
        return pick(language, "It is in the book, but the drawer did not open: ", "已入账，但钱箱没有打开：");
    switch (report.paper) {
    case DeviceReport::Paper::in_doubt:
        return pick(language, "It is in the book, but the paper may not be whole; printed again it is marked a copy: ",
                    "已入账，但不能确定是否打印完整，重印件将注明为副本：");
    case DeviceReport::Paper::waits:
        return pick(language,
                    "It is in the book; it is printed when the printer is ready: ", "已入账，打印机恢复后将打印：");
    case DeviceReport::Paper::none: break;
    }
    return name_of(report.device, language) + pick(language, ": ", "：");
}

} // namespace

std::string_view word(DeviceName device) {
    switch (device) {
    case DeviceName::printer: return "printer";
    case DeviceName::drawer: return "drawer";
    case DeviceName::display: return "display";
    }
    return {};
}

std::string name_of(DeviceName device, Language language) {
    switch (device) {
    case DeviceName::printer: return pick(language, "Printer", "打印机");
    case DeviceName::drawer: return pick(language, "Drawer", "钱箱");
    case DeviceName::display: return pick(language, "Customer display", "客显");
    }
    return {};
}

std::string sentence_of(const DeviceReport& report, Language language) {
    if (report.works) return name_of(report.device, language) + pick(language, " works again.", "已恢复。");
    return what_failed(report, language) + cause_of(report, language) + pick(language, ".", "。");
}

} // namespace till
