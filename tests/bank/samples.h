// Samples: statements of banks' usual shapes, put together as a test wants them.
#pragma once

#include <string>

namespace till {

/// An OFX 1 file as banks write it: SGML whose leaves have no end tags. `lines` are `DAY AMOUNT FITID MEMO`.
inline std::string ofx_line(const std::string& day, const std::string& amount, const std::string& id,
                            const std::string& memo) {
    return "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>" + day + "120000.000[+8:CST]<TRNAMT>" + amount + "<FITID>" + id +
           "<NAME>CASH DEPOSIT<MEMO>" + memo + "</STMTTRN>\n";
}

inline std::string ofx(const std::string& lines, const std::string& closing, const std::string& day,
                       const std::string& number = "62220001", const std::string& currency = "CNY") {
    return "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
           "COMPRESSION:NONE\nOLDFILEUID:NONE\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>"
           "<DTSERVER>20261130<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>\n<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS>"
           "<CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>" +
           currency + "<BANKACCTFROM><BANKID>102<ACCTID>" + number +
           "<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST><DTSTART>20261101<DTEND>20261130\n" + lines +
           "</BANKTRANLIST><LEDGERBAL><BALAMT>" + closing + "<DTASOF>" + day +
           "</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
}

inline std::string camt_balance(const std::string& type, const std::string& amount, const std::string& day) {
    const bool below = amount.starts_with('-');
    return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">" +
           (below ? amount.substr(1) : amount) + "</Amt><CdtDbtInd>" + (below ? "DBIT" : "CRDT") +
           "</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n";
}

inline std::string camt_entry(const std::string& amount, const std::string& day, const std::string& reference,
                              const std::string& text, const std::string& status = "<Sts>BOOK</Sts>") {
    const bool below = amount.starts_with('-');
    return "<Ntry><Amt Ccy=\"CNY\">" + (below ? amount.substr(1) : amount) + "</Amt><CdtDbtInd>" +
           (below ? "DBIT" : "CRDT") + "</CdtDbtInd>" + status + "<BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" +
           day + "</Dt></ValDt><AcctSvcrRef>" + reference +
           "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Corner shop</Nm></Dbtr></RltdPties><RmtInf><Ustrd>" +
           text + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
}

/// `version` is the last part of the name of the message: `02`, `08`.
inline std::string camt(const std::string& inside, const std::string& version = "02",
                        const std::string& number = "62220001") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document "
           "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." +
           version + "\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n<Stmt><Id>1</Id><Acct><Id><Othr><Id>" +
           number + "</Id></Othr></Id><Ccy>CNY</Ccy></Acct>\n" + inside + "</Stmt></BkToCstmrStmt></Document>\n";
}

/// A bank in China: a preamble, sums below, columns of what went out and came in.
inline const char* const chinese_csv = "中国建设银行账户明细\n"
                                       "账号：62220001,币种：人民币\n"
                                       "序号,交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,交易流水号\n"
                                       "1,20261122,现金存款 缴款单000123,,\"2,610.00\",\"12,610.00\",小卖部,A001\n"
                                       "2,20261123,银联商务结算,,396.04,\"13,006.04\",银联商务,A002\n"
                                       "3,20261124,手续费,6.04,,\"13,000.00\",,A003\n"
                                       "合计,,,6.04,\"3,006.04\",,,\n";

} // namespace till
