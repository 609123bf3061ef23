namespace Planner.Core.Documents;

/// <summary>The style sheet inside an HTML book: the look of the product, for screen in both themes and for paper.</summary>
internal static class BookStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#FBFBFA;--sheet:#FFFFFF;--line:#E4E4E1;--ink:#1C1F23;--ink-2:#5B6168;--accent:#2456C6;
          --tint:#F6F6F4;--face:#F3F3F1;--ear:#D5D6D3;--net-management:#1C1F23;--net-8:#5B6168;--error:#C4281C;--warning:#B7791F;
          --note:#5B6168;--ok:#2E7D4F}
        @media (prefers-color-scheme:dark){:root{--paper:#15171A;--sheet:#1C1F23;--line:#30343A;--ink:#E8E8E6;--ink-2:#9BA1A8;
          --accent:#7FA4FF;--tint:#23272C;--face:#262A2F;--ear:#3A3F46;--net-management:#E8E8E6;--net-8:#9BA1A8;--note:#9BA1A8;
          --error:#E5695E;--warning:#D9A045;--ok:#5DB183;--bond:#5DB183}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:68rem;padding:32px 24px 64px;background:var(--paper);color:var(--ink);
          font:13px/1.45 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
        h1{font-size:24px;font-weight:600;margin:0 0 16px;line-height:1.2}
        h2{font-size:18px;font-weight:600;margin:48px 0 12px;padding-top:16px;border-top:1px solid var(--line)}
        h3{font-size:15px;font-weight:600;margin:24px 0 8px}
        h4{font-size:13px;font-weight:600;margin:16px 0 8px}
        h1,h2,h3,h4,p,td,dd,li{overflow-wrap:anywhere}
        p{margin:0 0 8px;max-width:44rem}
        a{color:var(--accent)}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));margin:0 0 24px;border:1px solid var(--ink);
          background:var(--sheet)}
        dl div{padding:6px 8px;border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
        dt{font-size:11px;color:var(--ink-2)}
        dd{margin:0;font-weight:500}
        nav ol{list-style:none;margin:0;padding:0}
        nav ol ol{padding-left:24px}
        nav li{padding:2px 0}
        .wide{overflow-x:auto;margin:8px 0 16px}
        table{border-collapse:collapse;width:100%;background:var(--sheet)}
        caption{text-align:left;font-size:12px;color:var(--ink-2);padding:4px 0}
        th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line);white-space:pre-wrap}
        th{font-size:12px;font-weight:600;border-bottom:1px solid var(--ink);background:var(--sheet)}
        .number{text-align:right}
        td.mono,code,pre{font-family:'JetBrains Mono',ui-monospace,monospace;font-size:12px}
        figure{margin:16px 0}
        figcaption{font-size:12px;color:var(--ink-2);padding:4px 0}
        .drawing{background:var(--sheet);border:1px solid var(--line);padding:8px}
        .drawing svg{display:block;max-width:100%;height:auto;margin:0 auto}
        pre{margin:0;padding:8px 12px;background:var(--tint);overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
        .check{list-style:none;padding:0;max-width:44rem}
        .check li{padding:4px 0 4px 24px;position:relative}
        .check li::before{content:"";position:absolute;left:0;top:6px;width:12px;height:12px;border:1px solid var(--ink);border-radius:2px}
        .sign svg{height:12px;width:auto;vertical-align:-1px;margin-right:6px}
        .callout{display:flex;gap:4px;border-left:3px solid var(--note);background:var(--tint);padding:8px 12px;margin:8px 0;
          max-width:44rem}
        .callout p{margin:0}
        .callout.error{border-color:var(--error)}
        .callout.warning{border-color:var(--warning)}
        .callout.ok{border-color:var(--ok)}
        .watermark{position:sticky;top:8px;z-index:1;float:right;border:1px solid var(--warning);border-radius:4px;padding:2px 8px;
          background:var(--sheet);font-weight:600}
        footer{margin-top:48px;border-top:1px solid var(--line);padding-top:8px;color:var(--ink-2);font-size:11px}
        @page{size:A4;margin:20mm 20mm 20mm 25mm}
        @media print{:root{color-scheme:light}body{max-width:none;padding:0;background:none;font-size:9.5pt}section{break-before:page}
          h2{border:0;margin-top:0}h2,h3,h4{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}
          .wide{overflow:visible}}

        """;
}
