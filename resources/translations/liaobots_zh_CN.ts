<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>关于 Liaobots Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, made with the packages below. Your chats are kept on this computer only.</source>
        <translation>采用 MIT 许可证的自由软件，使用了以下软件包。你的对话只保存在本机。</translation>
    </message>
    <message>
        <source>Open chats folder</source>
        <translation>打开对话文件夹</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>软件包与许可证</translation>
    </message>
    <message>
        <source>The text of the MIT licence cannot be read: {0}.</source>
        <translation>无法读取 MIT 许可证的文本：{0}。</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>AboutDoor</name>
    <message>
        <source>Copied: versions, settings and sizes; no texts, auth codes or addresses.</source>
        <translation>已复制：版本、设置和大小；不含文本、授权码或地址。</translation>
    </message>
    <message>
        <source>Liaobots Desktop was updated.</source>
        <translation>Liaobots Desktop 已更新。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>AccessibleTranscript</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code, {0}</source>
        <translation>代码，{0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>关于 Liaobots Desktop</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Add to my dictionary</source>
        <translation>添加到我的词典</translation>
    </message>
    <message>
        <source>Always send</source>
        <translation>始终发送</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>view.archive</comment>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive chat</source>
        <translation>归档对话</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>返回输入框</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Chat {0} in the list</source>
        <translation>列表中的第 {0} 个对话</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>关闭对话框</translation>
    </message>
    <message>
        <source>Close a quick question</source>
        <translation>关闭快速提问</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>收起文件夹</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>代码块</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Compare models on the last question</source>
        <translation>用最后一个问题比较模型</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>比较模型…</translation>
    </message>
    <message>
        <source>Compare with another version</source>
        <translation>与其他版本比较</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>上下文菜单</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>复制为 HTML</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>复制为纯文本</translation>
    </message>
    <message>
        <source>Copy chat as Markdown</source>
        <translation>将对话复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy selection as plain text</source>
        <translation>将所选内容复制为纯文本</translation>
    </message>
    <message>
        <source>Copy the code block</source>
        <translation>复制代码块</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制最后一个回答</translation>
    </message>
    <message>
        <source>Copy the last code block</source>
        <translation>复制最后一个代码块</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete chat for good…</source>
        <translation>永久删除对话…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰模式</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate chat</source>
        <translation>创建对话副本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit my last question</source>
        <translation>编辑我的最后一个问题</translation>
    </message>
    <message>
        <source>Edit my last question (in an empty field)</source>
        <translation>编辑我的最后一个问题（输入框为空时）</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>导出所有对话…</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>导出对话…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Find and go</source>
        <translation>查找与跳转</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条消息</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to the main window</source>
        <translation>转到主窗口</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>转到输入框</translation>
    </message>
    <message>
        <source>Ignore until the app closes</source>
        <translation>忽略，直到应用关闭</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>导入对话…</translation>
    </message>
    <message>
        <source>In other places</source>
        <translation>其他位置</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>对话列表中</translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation>命令面板中</translation>
    </message>
    <message>
        <source>In the text of messages</source>
        <translation>消息文本中</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>行内代码</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后一条消息</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List my questions</source>
        <translation>列出我的问题</translation>
    </message>
    <message>
        <source>Menu bar, while it is hidden</source>
        <translation>菜单栏（隐藏时）</translation>
    </message>
    <message>
        <source>Message menu</source>
        <translation>消息菜单</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Move chat to the Trash</source>
        <translation>将对话移到回收站</translation>
    </message>
    <message>
        <source>Move selected chats to the Trash</source>
        <translation>将所选对话移到回收站</translation>
    </message>
    <message>
        <source>Move to the Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>移到顶层</translation>
    </message>
    <message>
        <source>My next question</source>
        <translation>我的下一个问题</translation>
    </message>
    <message>
        <source>My previous question</source>
        <translation>我的上一个问题</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>名称和颜色…</translation>
    </message>
    <message>
        <source>Narrow the sidebar</source>
        <translation>缩窄侧边栏</translation>
    </message>
    <message>
        <source>Never send</source>
        <translation>从不发送</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>在其中新建文件夹</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>新临时对话</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Next difference between two versions</source>
        <translation>版本间的下一处差异</translation>
    </message>
    <message>
        <source>Next hit (in the field of Find)</source>
        <translation>下一个匹配项（在查找框中）</translation>
    </message>
    <message>
        <source>Next link, button or message</source>
        <translation>下一个链接、按钮或消息</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Next question, then my draft</source>
        <translation>后一个问题，最后是正在写的内容</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>消息上</translation>
    </message>
    <message>
        <source>Only commands</source>
        <translation>仅命令</translation>
    </message>
    <message>
        <source>Open a quick question in the app</source>
        <translation>在应用中打开快速提问</translation>
    </message>
    <message>
        <source>Open chat in a new window</source>
        <translation>在新窗口中打开对话</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Open it in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Open or run what is selected</source>
        <translation>前往或执行</translation>
    </message>
    <message>
        <source>Open the chat, open or close the folder</source>
        <translation>打开对话，展开或收起文件夹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>展开文件夹</translation>
    </message>
    <message>
        <source>Palette: chats, messages, commands</source>
        <translation>命令面板：对话、消息、命令</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Pin chat</source>
        <translation>置顶对话</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Previous hit (in the field of Find)</source>
        <translation>上一个匹配项（在查找框中）</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>上一条消息</translation>
    </message>
    <message>
        <source>Previous question, to ask it again</source>
        <translation>前一个问题，可再次提问</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Print chat…</source>
        <translation>打印对话…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Prompts (in an empty field)</source>
        <translation>提示词（输入框为空时）</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>提示词…</translation>
    </message>
    <message>
        <source>Put the text into the message</source>
        <translation>将文本放入消息</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Quote in the composer</source>
        <translation>引用到输入框</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh the balance</source>
        <translation>刷新余额</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>重新生成最后一个回答</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove a prompt from the list</source>
        <translation>从列表中移除提示词</translation>
    </message>
    <message>
        <source>Remove an attached text</source>
        <translation>移除附加的文本</translation>
    </message>
    <message>
        <source>Remove from my dictionary</source>
        <translation>从我的词典中移除</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>重命名文件夹</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore chat</source>
        <translation>恢复对话</translation>
    </message>
    <message>
        <source>Restore chats from a backup…</source>
        <translation>从备份恢复对话…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save chat as PDF…</source>
        <translation>将对话另存为 PDF…</translation>
    </message>
    <message>
        <source>Save the code block</source>
        <translation>保存代码块</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send if it fits</source>
        <translation>放得下时发送</translation>
    </message>
    <message>
        <source>Services and models…</source>
        <translation>服务与模型…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the menu bar</source>
        <translation>显示或隐藏菜单栏</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Show request…</source>
        <translation>显示请求…</translation>
    </message>
    <message>
        <source>Show the Trash</source>
        <translation>显示回收站</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>显示归档</translation>
    </message>
    <message>
        <source>Show the auth code (hold)</source>
        <translation>按住时显示授权码</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Stop the answer, or close what is open</source>
        <translation>停止回答，或关闭打开的内容</translation>
    </message>
    <message>
        <source>System prompt…</source>
        <translation>系统提示词…</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Text cursor on or off</source>
        <translation>显示或隐藏文本光标</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Unarchive chat</source>
        <translation>将对话移出归档</translation>
    </message>
    <message>
        <source>Undo in the list of models</source>
        <translation>撤销模型列表中的操作</translation>
    </message>
    <message>
        <source>Undo in the list of prompts</source>
        <translation>撤销提示词列表中的操作</translation>
    </message>
    <message>
        <source>Undo the last delete or move</source>
        <translation>撤销删除或移动</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Unpin chat</source>
        <translation>取消置顶对话</translation>
    </message>
    <message>
        <source>Usage…</source>
        <translation>用量…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>While you write a question</source>
        <translation>输入问题时</translation>
    </message>
    <message>
        <source>Widen the sidebar</source>
        <translation>加宽侧边栏</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Answer complete.</source>
        <translation>回答完成。</translation>
    </message>
    <message numerus="yes">
        <source>Code block, %n lines.</source>
        <translation>
            <numerusform>代码块，%Ln 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message numerus="yes">
        <source>No more than {0} texts can go along with one question.</source>
        <translation>
            <numerusform>一个问题最多可附 {0} 个文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text {0}.txt</source>
        <translation>粘贴的文本 {0}.txt</translation>
    </message>
    <message numerus="yes">
        <source>{0} files</source>
        <translation>
            <numerusform>{0} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more were not attached.</source>
        <translation>
            <numerusform>另有 {0} 个未附加。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is not UTF-8. It was read as {1}: check that it looks right.</source>
        <translation>“{0}”不是 UTF-8 编码，已按 {1} 读取；请检查内容是否正确。</translation>
    </message>
</context>
<context>
    <name>AttachingDoor</name>
    <message>
        <source>Pictures cannot be sent: the service reads text only.</source>
        <translation>无法发送图片：此服务只读取文本。</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>chats: {0} · messages: {1}</source>
        <translation>{0} 个对话 · {1} 条消息</translation>
    </message>
</context>
<context>
    <name>ChatController</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>文本共 {0} 个字符，一条消息放不下，未粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>These messages were deleted for good, so they cannot be brought back.</source>
        <translation>这些消息已永久删除，无法恢复。</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>This chat cannot be read</source>
        <translation>无法读取此对话</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（副本）</translation>
    </message>
</context>
<context>
    <name>ChatNotices</name>
    <message>
        <source>An answer is being written in this chat. Stop it, or wait until it is complete.</source>
        <translation>此对话正在生成回答。请先停止，或等它结束。</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you asked for will be done as soon as it has finished.</source>
        <translation>另一个程序正在使用对话数据，等它释放后会立即执行你的操作。</translation>
    </message>
    <message>
        <source>Another program is using the chats. What you did will be saved as soon as it has finished.</source>
        <translation>另一个程序正在使用对话数据，等它释放后会立即保存你的更改。</translation>
    </message>
    <message>
        <source>The last answer could not be saved yet, so nothing new can be asked in this chat. Free some disk space; saving is tried again every two seconds.</source>
        <translation>最后的回答尚未保存，因此此对话暂不能继续提问。请腾出磁盘空间；应用每两秒重试一次。</translation>
    </message>
    <message>
        <source>The service&apos;s address could not be reached, so {0} answered instead.</source>
        <translation>无法连接到服务的地址，因此由 {0} 回答。</translation>
    </message>
    <message>
        <source>This service no longer has the model “{0}”: {1} answers.</source>
        <translation>此服务已不再提供模型“{0}”，改由 {1} 回答。</translation>
    </message>
    <message>
        <source>This was deleted before it could be asked, so nothing was sent.</source>
        <translation>问题在发出前已被删除，因此没有发送任何内容。</translation>
    </message>
</context>
<context>
    <name>ChatPaper</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the chat…</source>
        <translation>正在打印对话…</translation>
    </message>
    <message>
        <source>Save the chat as PDF</source>
        <translation>将对话另存为 PDF</translation>
    </message>
    <message>
        <source>Saving the chat as PDF…</source>
        <translation>正在将对话保存为 PDF…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The PDF could not be saved as {0}: {1}. Your chat is safe.</source>
        <translation>无法将 PDF 保存为 {0}：{1}。你的对话完好无损。</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer.</source>
        <translation>无法打印对话。请检查打印机。</translation>
    </message>
    <message>
        <source>The chat was saved as {0}.</source>
        <translation>对话已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>New title of the chat</source>
        <translation>对话的新标题</translation>
    </message>
    <message>
        <source>Title of the chat: {0}</source>
        <translation>对话标题：{0}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Attached. Delete removes it</source>
        <translation>已附加。按 Delete 键移除</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Too long to be put into the message</source>
        <translation>太长，无法放入消息</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>按 {0} 读取</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤ {0} 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计项</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>It finishes its answers there and opens again at once. You are asked only once and can change this in the settings.</source>
        <translation>应用会在托盘继续生成回答，可随时打开。只询问一次，可在设置中更改。</translation>
    </message>
    <message>
        <source>Keep Liaobots Desktop in the tray?</source>
        <translation>要让 Liaobots Desktop 留在托盘吗？</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Hold to show the code (or hold F8)</source>
        <translation>按住显示授权码（或按住 F8）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the code while this is held</source>
        <translation>按住时显示授权码</translation>
    </message>
</context>
<context>
    <name>CodeSaver</name>
    <message>
        <source>Save code as</source>
        <translation>代码另存为</translation>
    </message>
    <message>
        <source>The code could not be saved to {0} ({1}). Choose another place.</source>
        <translation>代码未能保存到 {0}（{1}）。请另选位置。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Last used commands</source>
        <translation>最近使用的命令</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Both versions are the same.</source>
        <translation>两个版本相同。</translation>
    </message>
    <message>
        <source>Both versions in one</source>
        <translation>两个版本合并显示</translation>
    </message>
    <message>
        <source>Change {0} of {1}</source>
        <translation>第 {0} 处更改，共 {1} 处</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ComparisonFoot</name>
    <message numerus="yes">
        <source>%n characters added</source>
        <translation>
            <numerusform>新增 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters removed</source>
        <translation>
            <numerusform>删除 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>新增 %Ln 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>删除 %Ln 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较中</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>ComparisonHead</name>
    <message>
        <source>Compare with a newer version</source>
        <translation>与较新的版本比较</translation>
    </message>
    <message>
        <source>Compare with an older version</source>
        <translation>与较旧的版本比较</translation>
    </message>
    <message>
        <source>From version {0} to version {1}</source>
        <translation>从版本 {0} 到版本 {1}</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处更改</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处更改</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Version {0} → version {1}</source>
        <translation>版本 {0} → 版本 {1}</translation>
    </message>
</context>
<context>
    <name>ComparisonWorker</name>
    <message>
        <source>The versions could not be compared.</source>
        <translation>无法比较这两个版本。</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>此消息已不存在。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>+ Attach</source>
        <translation>+ 附件</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Message {0}</source>
        <translation>给 {0} 发消息</translation>
    </message>
    <message>
        <source>Message {0} · Enter queues it</source>
        <translation>给 {0} 发消息 · Enter 排队待发</translation>
    </message>
    <message>
        <source>Message {0} · Enter sends, Shift+Enter starts a new line</source>
        <translation>给 {0} 发消息 · Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Message {0} · {1} queues it</source>
        <translation>给 {0} 发消息 · {1} 排队待发</translation>
    </message>
    <message>
        <source>Message {0} · {1} sends, Enter starts a new line</source>
        <translation>给 {0} 发消息 · {1} 发送，Enter 换行</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的问题</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>it has more than {0} MB, and no model reads that. Attach the part that matters.</source>
        <translation>文件超过 {0} MB，没有模型能读取。请只附加需要的部分。</translation>
    </message>
    <message>
        <source>it is a PDF, not text. Copy its text and paste that.</source>
        <translation>这是 PDF，不是文本。请复制其中的文本再粘贴。</translation>
    </message>
    <message>
        <source>it is a folder. Attach the files that are in it.</source>
        <translation>这是文件夹。请附加其中的文件。</translation>
    </message>
    <message>
        <source>it is a picture, and the service reads text only.</source>
        <translation>这是图片，而此服务只读取文本。</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file.</source>
        <translation>这是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>it is an archive or an office document, not text. Copy its text and paste that.</source>
        <translation>这是压缩包或 Office 文档，不是文本。请复制其中的文本再粘贴。</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>it is not text, and the service reads nothing else.</source>
        <translation>这不是文本，而此服务只读取文本。</translation>
    </message>
    <message>
        <source>“{0}” was not attached: {1}</source>
        <translation>未附加“{0}”：{1}</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Answer (s)</source>
        <translation>回答（秒）</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Connecting (s)</source>
        <translation>连接（秒）</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>From 0.1 to {0}.</source>
        <translation>0.1 到 {0}。</translation>
    </message>
    <message>
        <source>None (direct)</source>
        <translation>不使用代理，直接连接</translation>
    </message>
    <message>
        <source>Other addresses, tried when this one cannot be reached</source>
        <translation>此地址无法连接时尝试的其他地址</translation>
    </message>
    <message>
        <source>Own certificates (PEM file)</source>
        <translation>自定义证书（PEM 文件）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Silence (s)</source>
        <translation>等待数据（秒）</translation>
    </message>
    <message>
        <source>The demo is on this computer: there is nothing to set.</source>
        <translation>演示在本机运行，无需设置。</translation>
    </message>
    <message>
        <source>The proxy in profiles.json is not understood, so nothing is sent to this service. Choose how to reach it.</source>
        <translation>无法识别 profiles.json 中的代理设置，因此不会向此服务发送任何内容。请选择连接方式。</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>使用系统证书</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>使用此代理</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
</context>
<context>
    <name>ContestChoice</name>
    <message>
        <source>Asks {0}. Each answer becomes a version that stays in the chat.</source>
        <translation>向 {0} 提问。每个回答都会作为一个版本保留在对话中。</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回对话</translation>
    </message>
    <message>
        <source>Choose two to four models.</source>
        <translation>请选择二到四个模型。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Shows the answers that are there. Nothing is asked.</source>
        <translation>显示已有的回答，不再提问。</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>{0} (has answered)</source>
        <translation>{0}（已回答）</translation>
    </message>
</context>
<context>
    <name>ContestColumn</name>
    <message>
        <source>Answer of {0}</source>
        <translation>{0} 的回答</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cut at the limit</source>
        <translation>达到长度上限</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>No data for {0} s</source>
        <translation>已 {0} 秒无数据</translation>
    </message>
    <message>
        <source>Probably complete</source>
        <translation>可能已完成</translation>
    </message>
    <message>
        <source>Rest withheld</source>
        <translation>其余被拦截</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>停止 {0}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The chat continues with this answer and its model</source>
        <translation>对话将以此回答及其模型继续</translation>
    </message>
    <message>
        <source>Use the answer of {0}</source>
        <translation>采用 {0} 的回答</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation>采用此回答</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>first text {0} s</source>
        <translation>首字 {0} 秒</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>共 {0} 秒</translation>
    </message>
    <message>
        <source>{0} s so far</source>
        <translation>已用 {0} 秒</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContestDoor</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>此消息已不存在。</translation>
    </message>
    <message>
        <source>Write a question first: then several models answer it side by side.</source>
        <translation>请先写一个问题，再由多个模型并排回答。</translation>
    </message>
</context>
<context>
    <name>ContestView</name>
    <message>
        <source>Back to the chat</source>
        <translation>返回对话</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%n earlier messages: {0}</source>
        <translation>
            <numerusform>之前的 %Ln 条消息：{0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent</source>
        <translation>
            <numerusform>以上 %Ln 条消息不会发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent: they no longer fit into {0} tokens</source>
        <translation>
            <numerusform>以上 %Ln 条消息不会发送：{0} 个 token 的上下文已放不下</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting tokens…</source>
        <translation>正在计算 token…</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. This one has {1}.</source>
        <translation>每条消息最多 {0} 个字符，这条有 {1} 个。</translation>
    </message>
    <message>
        <source>System prompt: {0}</source>
        <translation>系统提示词：{0}</translation>
    </message>
    <message numerus="yes">
        <source>The messages that are always sent leave no room for this question: together they have {used} tokens, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</source>
        <translation>
            <numerusform>始终发送的消息已占满空间，放不下这个问题：合计 {used} 个 token，而 {model} 可读取 {room}。请缩短问题，将其中某条消息改为“放得下时发送”，或换用可读取更多的模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>The system prompt alone is more than the model reads.</source>
        <translation>仅系统提示词就超出了模型可读取的长度。</translation>
    </message>
    <message numerus="yes">
        <source>The system prompt of this chat has {used} tokens, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</source>
        <translation>
            <numerusform>此对话的系统提示词有 {used} 个 token，而 {model} 可读取 {room}。请缩短系统提示词，或换用可读取更多的模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>This fits for sure, so it is measured in bytes: there are never more tokens.</source>
        <translation>肯定放得下，因此按字节估算；token 数只少不多。</translation>
    </message>
    <message>
        <source>This question does not fit, so it cannot be sent.</source>
        <translation>此问题放不下，因此无法发送。</translation>
    </message>
    <message numerus="yes">
        <source>This question does not fit: with the system prompt it has {used} tokens, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</source>
        <translation>
            <numerusform>此问题放不下：连同系统提示词共 {used} 个 token，而 {model} 可读取 {room}。请缩短问题、减少附件，或换用可读取更多的模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>This question: {0}</source>
        <translation>此问题：{0}</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>What is always sent leaves no room for this question, so it cannot be sent.</source>
        <translation>始终发送的内容已占满空间，放不下此问题，因此无法发送。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} of {1} characters</source>
        <translation>{0} / {1} 个字符</translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation>{0} / {1} 个 token</translation>
    </message>
    <message>
        <source>{0} reads {1} tokens; {2} of them are kept for the answer.</source>
        <translation>{0} 可读取 {1} 个 token，其中 {2} 留给回答。</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ {0}</source>
        <translation>≤ {0}</translation>
    </message>
    <message>
        <source>≤ {0} of {1}</source>
        <translation>≤ {0} / {1}</translation>
    </message>
    <message>
        <source>≤ {0} of {1} tokens</source>
        <translation>≤ {0} / {1} 个 token</translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤ {0} 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context: {0}</source>
        <translation>上下文：{0}</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>文件夹的新名称</translation>
    </message>
    <message>
        <source>New title of the chat</source>
        <translation>对话的新标题</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Open in another window</source>
        <translation>已在另一窗口中打开</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>已在另一窗口中打开</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>标签 {0}</translation>
    </message>
    <message>
        <source>unread answer</source>
        <translation>未读回答</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>CsvSaving</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save the statistics as</source>
        <translation>统计数据另存为</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} KB</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The file of your chats is damaged and was moved aside. What can be read of it is being brought back here.</source>
        <translation>你的对话文件已损坏，已移到一旁。正在恢复其中可读取的内容。</translation>
    </message>
</context>
<context>
    <name>DictionaryBox</name>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>要丢弃已写的内容吗？</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编写</translation>
    </message>
    <message>
        <source>It was not saved, so it cannot be brought back.</source>
        <translation>内容尚未保存，丢弃后无法恢复。</translation>
    </message>
</context>
<context>
    <name>DropPlate</name>
    <message>
        <source>Chats that are here already stay as they are.</source>
        <translation>已有的对话保持不变。</translation>
    </message>
    <message>
        <source>Drop to add it to your question</source>
        <translation>松开即可加入你的问题</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>松开即可附加</translation>
    </message>
    <message>
        <source>Drop to import the chats</source>
        <translation>松开即可导入对话</translation>
    </message>
    <message>
        <source>The service reads text only.</source>
        <translation>此服务只读取文本。</translation>
    </message>
    <message>
        <source>The texts go along with your next question.</source>
        <translation>文本会随你的下一个问题一起发送。</translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>无法附加</translation>
    </message>
    <message>
        <source>You can change it before you send it.</source>
        <translation>发送前可以修改。</translation>
    </message>
</context>
<context>
    <name>EarlyBox</name>
    <message>
        <source>Liaobots Desktop cannot start</source>
        <translation>无法启动 Liaobots Desktop</translation>
    </message>
</context>
<context>
    <name>EditingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>Editing a message</source>
        <translation>正在编辑消息</translation>
    </message>
    <message>
        <source>Editing a message — Esc cancels</source>
        <translation>正在编辑消息，按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>Compare three languages in a table</source>
        <translation>用表格比较三种编程语言</translation>
    </message>
    <message>
        <source>Explain how streaming works, with code</source>
        <translation>解释流式输出的原理，并附代码</translation>
    </message>
    <message>
        <source>Plan a week in a new city</source>
        <translation>规划在新城市的一周行程</translation>
    </message>
    <message>
        <source>The demo answers: nothing leaves this computer.</source>
        <translation>由演示回答，数据不出本机。</translation>
    </message>
    <message>
        <source>Up to {0} characters in one message; remembers {1} tokens of a chat.</source>
        <translation>一条消息最多 {0} 个字符；可记住对话中的 {1}&#xa0;个&#xa0;token。</translation>
    </message>
    <message>
        <source>Write a polite letter to my landlord</source>
        <translation>给房东写一封礼貌的信</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>No chat has this tag.</source>
        <translation>没有带此标签的对话。</translation>
    </message>
    <message>
        <source>Reading your chats…</source>
        <translation>正在读取你的对话…</translation>
    </message>
    <message>
        <source>The Trash is empty. Chats stay in it for 30 days.</source>
        <translation>回收站是空的。对话会保留 30 天。</translation>
    </message>
    <message>
        <source>The archive is empty. Archived chats can be searched, but are not listed.</source>
        <translation>归档是空的。归档的对话可以搜到，但不在列表中显示。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Your chats will be listed here. They stay on this computer.</source>
        <translation>对话会列在这里，只保存在本机。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>All chats</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Another export or import is running. Wait until it is done.</source>
        <translation>另一项导出或导入正在进行。请等待它结束。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Branches: {0} new, {1} known.</source>
        <translation>分支：新增 {0}，已有 {1}。</translation>
    </message>
    <message>
        <source>Chats that got new messages are in the Trash here and stay there</source>
        <translation>有新增内容的对话原在回收站中，现仍留在回收站</translation>
    </message>
    <message>
        <source>Chats without any message are left out</source>
        <translation>略去没有任何消息的对话</translation>
    </message>
    <message>
        <source>Chats: {0} new, {1} with new messages, {2} as they were.</source>
        <translation>对话：新增 {0}，有新消息 {1}，未变 {2}。</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.zip)</source>
        <translation>导出的对话 (*.json *.zip)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Liaobots chats</source>
        <translation>Liaobots 对话</translation>
    </message>
    <message>
        <source>Messages have another text here; both are kept, as branches</source>
        <translation>部分消息与已有的文本不同；两者均保留为分支</translation>
    </message>
    <message>
        <source>Messages that were hidden there (instructions, thoughts, memory) are left out</source>
        <translation>略去原本隐藏的消息（指令、思考、记忆）</translation>
    </message>
    <message>
        <source>Messages whose predecessor is missing begin a branch</source>
        <translation>缺少上一条的消息另起分支</translation>
    </message>
    <message>
        <source>Messages with content of an unknown kind are left out</source>
        <translation>略去内容类型未知的消息</translation>
    </message>
    <message>
        <source>Messages: {0} new, {1} known.</source>
        <translation>消息：新增 {0}，已有 {1}。</translation>
    </message>
    <message>
        <source>More than one chat has an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>有多个对话的 ID 以“{0}”开头。导出为 JSON 可查看所有 ID。</translation>
    </message>
    <message>
        <source>PDFs cannot be made here: export it in the window, or in another format.</source>
        <translation>此处无法生成 PDF。请在窗口中导出，或改用其他格式。</translation>
    </message>
    <message>
        <source>Pictures and other files are not imported; their places are marked</source>
        <translation>未导入图片和其他文件，位置已标出</translation>
    </message>
    <message>
        <source>Prompts: {0} new, {1} known.</source>
        <translation>提示词：新增 {0}，已有 {1}。</translation>
    </message>
    <message>
        <source>Read from {0}: chats {1}, messages {2}, branches {3}.</source>
        <translation>读取自 {0}：对话 {1}，消息 {2}，分支 {3}。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Some characters are not allowed in texts; they became �</source>
        <translation>文本中含有无效字符，已替换为 �</translation>
    </message>
    <message>
        <source>Temperatures are not used yet; new chats keep theirs</source>
        <translation>暂不使用温度设置；新对话保留各自的设置</translation>
    </message>
    <message>
        <source>The answer was interrupted here.</source>
        <translation>回答在此处中断。</translation>
    </message>
    <message>
        <source>The answer was stopped here.</source>
        <translation>回答在此处被停止。</translation>
    </message>
    <message>
        <source>The names of folders are not in the file; they can be renamed here</source>
        <translation>文件中没有文件夹名称；导入后可重命名</translation>
    </message>
    <message>
        <source>The service ended the answer here, at its length limit.</source>
        <translation>服务因长度限制在此处结束了回答。</translation>
    </message>
    <message>
        <source>The service withheld the rest of the answer.</source>
        <translation>服务拦截了回答的其余部分。</translation>
    </message>
    <message numerus="yes">
        <source>The {0} chosen chats</source>
        <translation>
            <numerusform>所选的 {0} 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no chats to export.</source>
        <translation>没有可导出的对话。</translation>
    </message>
    <message>
        <source>There is no chat with an id that begins with “{0}”. An export as JSON holds all ids.</source>
        <translation>没有 ID 以“{0}”开头的对话。导出为 JSON 可查看所有 ID。</translation>
    </message>
    <message>
        <source>There is no room for temporary files ({0}). Nothing was imported.</source>
        <translation>没有空间存放临时文件（{0}）。未导入任何内容。</translation>
    </message>
    <message>
        <source>They contained your auth code, which was left out.</source>
        <translation>其中含有你的授权码，已略去。</translation>
    </message>
    <message>
        <source>This did not work, for an unknown reason. Nothing was changed.</source>
        <translation>操作未成功，原因不明。未作任何更改。</translation>
    </message>
    <message>
        <source>This file cannot be imported: {0}. Nothing was imported.</source>
        <translation>无法导入此文件：{0}。未导入任何内容。</translation>
    </message>
    <message>
        <source>This file has no chats in a known format. Exports of this app (JSON), ChatGPT, chatbot-ui and Open WebUI can be imported. Nothing was imported.</source>
        <translation>此文件中没有已知格式的对话。支持本应用 (JSON)、ChatGPT、chatbot-ui 和 Open WebUI 的导出文件。未导入任何内容。</translation>
    </message>
    <message>
        <source>This file is too large: {0}. Nothing was imported.</source>
        <translation>此文件太大：{0}。未导入任何内容。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of this app. Install that version to import it. Nothing was imported.</source>
        <translation>此文件由本应用的较新版本生成。请安装该版本后再导入。未导入任何内容。</translation>
    </message>
    <message>
        <source>This was stopped. Nothing was changed.</source>
        <translation>操作已停止。未作任何更改。</translation>
    </message>
    <message>
        <source>Titles were shortened</source>
        <translation>标题已缩短</translation>
    </message>
    <message>
        <source>Tool steps (searches, code results) are left out</source>
        <translation>略去工具的步骤（搜索、代码运行结果）</translation>
    </message>
    <message>
        <source>Unknown members of chats and messages are left out</source>
        <translation>略去对话和消息中的未知字段</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>[image: {0}]</source>
        <translation>[图片：{0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[图片]</translation>
    </message>
    <message>
        <source>a chat is in a folder that the file does not list</source>
        <translation>某个对话所在的文件夹不在文件中</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a message follows one that does not come before it</source>
        <translation>某条消息的上一条不在它之前</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a number of tokens</source>
        <translation>token 数</translation>
    </message>
    <message>
        <source>a place in a text</source>
        <translation>文本中的位置</translation>
    </message>
    <message>
        <source>a prompt is in a folder that the file does not list</source>
        <translation>某条提示词所在的文件夹不在文件中</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a time in milliseconds</source>
        <translation>以毫秒计的时间</translation>
    </message>
    <message>
        <source>always or never</source>
        <translation>“始终”或“从不”</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an object with numbers</source>
        <translation>由数字组成的对象</translation>
    </message>
    <message>
        <source>it has too many bytes</source>
        <translation>字节数过多</translation>
    </message>
    <message>
        <source>it has too many folders, tags or prompts</source>
        <translation>文件夹、标签或提示词过多</translation>
    </message>
    <message>
        <source>it is a folder or a device, not a file</source>
        <translation>这是文件夹或设备，不是文件</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>it is not valid JSON, or its end is missing</source>
        <translation>不是有效的 JSON，或缺少结尾</translation>
    </message>
    <message>
        <source>it is not valid JSON: a member of an object is missing</source>
        <translation>不是有效的 JSON：对象缺少成员</translation>
    </message>
    <message>
        <source>it is not valid JSON: an entry of a list is missing</source>
        <translation>不是有效的 JSON：列表缺少条目</translation>
    </message>
    <message>
        <source>it is not valid JSON: its brackets do not match</source>
        <translation>不是有效的 JSON：括号不匹配</translation>
    </message>
    <message>
        <source>its folders are inside one another in a circle</source>
        <translation>其中的文件夹循环嵌套</translation>
    </message>
    <message>
        <source>its folders of prompts are inside one another in a circle</source>
        <translation>其中的提示词文件夹循环嵌套</translation>
    </message>
    <message>
        <source>its lists and objects are nested too deep</source>
        <translation>其中的列表和对象嵌套过深</translation>
    </message>
    <message>
        <source>its version is not a number</source>
        <translation>其中的版本不是数字</translation>
    </message>
    <message>
        <source>messages in one of its chats follow each other in a circle</source>
        <translation>其中一个对话的消息首尾循环</translation>
    </message>
    <message>
        <source>one of its chats has too many characters</source>
        <translation>其中一个对话的字符过多</translation>
    </message>
    <message>
        <source>one of its chats has too many messages</source>
        <translation>其中一个对话的消息过多</translation>
    </message>
    <message>
        <source>one of its chats has too many parts</source>
        <translation>其中一个对话的组成部分过多</translation>
    </message>
    <message>
        <source>the ZIP archive holds no file named conversations.json</source>
        <translation>ZIP 压缩包中没有名为 conversations.json 的文件</translation>
    </message>
    <message>
        <source>the ZIP archive holds too many files</source>
        <translation>ZIP 压缩包中的文件过多</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or of a kind that cannot be read</source>
        <translation>ZIP 压缩包已损坏，或类型无法读取</translation>
    </message>
    <message>
        <source>the ZIP archive unpacks to much more than chats would</source>
        <translation>ZIP 压缩包解压后远大于对话应有的大小</translation>
    </message>
    <message>
        <source>the end of a branch is not a message of its chat</source>
        <translation>分支的末尾不是该对话的消息</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>the way in which an answer can end</source>
        <translation>回答的结束方式</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>“真”或“假”</translation>
    </message>
    <message>
        <source>two folders have the same id</source>
        <translation>两个文件夹的 ID 相同</translation>
    </message>
    <message>
        <source>two folders of prompts have the same id</source>
        <translation>两个提示词文件夹的 ID 相同</translation>
    </message>
    <message>
        <source>two messages of a chat have the same id</source>
        <translation>同一对话中两条消息的 ID 相同</translation>
    </message>
    <message>
        <source>two prompts have the same id</source>
        <translation>两条提示词的 ID 相同</translation>
    </message>
    <message>
        <source>user or assistant</source>
        <translation>用户或助手</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>没有写入权限</translation>
    </message>
    <message>
        <source>{0} already exists and was left as it is. Choose another name.</source>
        <translation>{0} 已存在，保持原样。请另选名称。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Nothing was imported.</source>
        <translation>无法读取 {0}（{1}）。未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats exported.</source>
        <translation>
            <numerusform>已导出 {0} 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another place.</source>
        <translation>无法写入 {0}（{1}）。请另选位置。</translation>
    </message>
    <message>
        <source>“{0}” is not {1} where one is needed</source>
        <translation>“{0}”的内容不符，应为：{1}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All versions of all messages; with all chats, the Trash too.</source>
        <translation>所有消息的全部版本；导出所有对话时也包括回收站。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Choose where to save the export.</source>
        <translation>请指定保存位置。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>JSON, for importing again</source>
        <translation>JSON，可再次导入</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Opens in every browser, light or dark, and loads nothing.</source>
        <translation>可用任何浏览器打开，支持浅色和深色，不加载外部内容。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print or send, with searchable text.</source>
        <translation>可打印或发送的页面，文本可搜索。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save the export as</source>
        <translation>导出文件另存为</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another place.</source>
        <translation>文件夹 {0} 不存在。请另选位置。</translation>
    </message>
    <message>
        <source>The messages that are shown, as they were written.</source>
        <translation>只含当前显示的消息，内容保持原样。</translation>
    </message>
    <message>
        <source>The messages that are shown, without any marks.</source>
        <translation>只含当前显示的消息，不带任何标记。</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
    <message>
        <source>“{0}” already exists. Replace it?</source>
        <translation>“{0}”已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something inside the app went wrong</source>
        <translation>应用内部出错</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>The messages could not be drawn and are shown as plain text.</source>
        <translation>消息无法正常显示，已改为纯文本。</translation>
    </message>
    <message>
        <source>This report helps to fix it. It contains nothing that you or a model wrote, no auth code, and not your name.</source>
        <translation>此报告有助于修复问题，不含你或模型写的内容、授权码和你的姓名。</translation>
    </message>
    <message>
        <source>Your chats are safe, and the app keeps running. This is shown only once; if something does not work now, restart the app.</source>
        <translation>你的对话完好无损，应用继续运行。此问题不会再次提示；如果有功能失灵，请重新启动应用。</translation>
    </message>
</context>
<context>
    <name>FaultDoor</name>
    <message>
        <source>Something inside the app went wrong. Your chats are safe; if it keeps happening, restart the app.</source>
        <translation>应用内部出错。你的对话完好无损；如果持续出错，请重新启动应用。</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>{0} file</source>
        <translation>{0} 文件</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>找到 {0} 个</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the end</source>
        <translation>{0} / {1}，已从末尾继续</translation>
    </message>
    <message>
        <source>{0} of {1}, continued from the start</source>
        <translation>{0} / {1}，已从开头继续</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The index is still being built</source>
        <translation>仍在建立索引</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Address of the service</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Chat with Liaobots</source>
        <translation>与 Liaobots 对⁠话</translation>
    </message>
    <message>
        <source>Enter the auth code of the server, if it asks for one, and its address below. The code is stored on this computer only, readable by you alone, and sent to no one but this server.</source>
        <translation>请输入授权码（如果服务器需要），并在下方输入服务器的地址。授权码只保存在本机，仅你可读取，只会发给这台服务器。</translation>
    </message>
    <message>
        <source>Enter the auth code of your Liaobots account. It is stored on this computer only, readable by you alone, and sent to no one but the service.</source>
        <translation>输入你的 Liaobots 账户授权码。它只保存在本机，仅你可读取，只会发给该服务。</translation>
    </message>
    <message>
        <source>If you trust the network, choose “Start chatting” once more.</source>
        <translation>如果你信任这个网络，请再次点击“开始对话”。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service: Liaobots API ({0})</source>
        <translation>服务：Liaobots API ({0})</translation>
    </message>
    <message>
        <source>Service: Liaobots web ({0})</source>
        <translation>服务：Liaobots 网页版 ({0})</translation>
    </message>
    <message>
        <source>Service: another address, OpenAI-compatible</source>
        <translation>服务：其他地址，兼容 OpenAI</translation>
    </message>
    <message>
        <source>Service: another address, web protocol</source>
        <translation>服务：其他地址，网页版协议</translation>
    </message>
    <message>
        <source>Service: built-in demo, no account</source>
        <translation>服务：内置演示，无需账户</translation>
    </message>
    <message>
        <source>Service: {0}</source>
        <translation>服务：{0}</translation>
    </message>
    <message>
        <source>Start chatting</source>
        <translation>开始对话</translation>
    </message>
    <message>
        <source>The demo answers on this computer, for practice: it needs no account.</source>
        <translation>演示在本机作答，供练习使用，不需要账户。</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>无需账户，直接试用</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only this chat is shown. {0} brings everything back.</source>
        <translation>现在只显示此对话。按 {0} 恢复其他部分。</translation>
    </message>
    <message>
        <source>Only this chat is shown. {0} or {1} brings everything back.</source>
        <translation>现在只显示此对话。按 {0} 或 {1} 恢复其他部分。</translation>
    </message>
</context>
<context>
    <name>FurtherWindow</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Ask {0}</source>
        <translation>向 {0} 提问</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>缩短问题</translation>
    </message>
    <message>
        <source>{0} Your question stays in the field.</source>
        <translation>{0}你的问题仍在输入框中。</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Already here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Everything in this file from {0} is already here. Nothing was changed.</source>
        <translation>此 {0} 文件的全部内容都已存在。未作任何更改。</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>其他说明</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages imported</source>
        <translation>已导入的消息</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Prompts imported</source>
        <translation>已导入的提示词</translation>
    </message>
    <message>
        <source>The file was read as an export from {0}.</source>
        <translation>此文件按 {0} 格式读取。</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats imported</source>
        <translation>
            <numerusform>已导入 {0} 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} chats that were here have new messages.</source>
        <translation>
            <numerusform>{0} 个已有对话有新消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1} in the file, {2} new, {3} already here</source>
        <translation>{0}：文件中 {1}，新增 {2}，已有 {3}</translation>
    </message>
</context>
<context>
    <name>Inclusions</name>
    <message>
        <source>This message no longer exists.</source>
        <translation>此消息已不存在。</translation>
    </message>
</context>
<context>
    <name>InlineWriter</name>
    <message>
        <source>[image: {0}]</source>
        <translation>[图片：{0}]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[图片]</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source> (process {0})</source>
        <translation>（进程 {0}）</translation>
    </message>
    <message>
        <source>The window with these chats is already open, but it does not respond{0}. Wait a moment or end that process, then start again.</source>
        <translation>打开这些对话的窗口已存在，但没有响应{0}。请稍候，或结束该进程，然后重新启动。</translation>
    </message>
    <message>
        <source>The window with these chats is open on another computer, {0}. Close it there, or start with --data-dir and the path of another folder.</source>
        <translation>这些对话已在另一台电脑 {0} 的窗口中打开。请在那里关闭它，或使用 --data-dir 和其他文件夹的路径启动。</translation>
    </message>
    <message>
        <source>The window with these chats is open, but in another version of this app. Close it, then start again.</source>
        <translation>这些对话已在本应用另一版本的窗口中打开。请关闭它，然后重新启动。</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}</source>
        <comment>one name of several</comment>
        <translation>{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} and {1} more</source>
        <comment>names</comment>
        <translation>
            <numerusform>{0}，另有 {1} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>sentences</comment>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>a day and a time of it</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>facts</comment>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>names</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <comment>a sentence</comment>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>a name and its value</comment>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>KeptAttachments</name>
    <message>
        <source>what was attached</source>
        <translation>附加的内容</translation>
    </message>
</context>
<context>
    <name>KeptChatModel</name>
    <message>
        <source>deleted for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>in the Trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>{0} · messages: {1}</source>
        <translation>{0} · {1} 条消息</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新快捷键</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>These keys in actions.json are not understood, or needed elsewhere, so the default ones are used: {0}. They stay in the file until you choose others.</source>
        <translation>actions.json 中的这些快捷键无法识别，或另有用途，因此采用默认快捷键：{0}。在你另选快捷键之前，文件内容保持不变。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>Add them</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>For a key that works everywhere, let your desktop run liaobots-desktop --quick-ask. On Wayland, apps cannot claim such keys themselves.</source>
        <translation>如需全局快捷键，请在桌面设置中让快捷键运行 liaobots-desktop --quick-ask。在 Wayland 下，程序无法自行注册全局快捷键。</translation>
    </message>
    <message>
        <source>It already has these keys.</source>
        <translation>已经是此快捷键。</translation>
    </message>
    <message>
        <source>No action has these words or keys.</source>
        <translation>没有匹配的操作或快捷键。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset takes {0} from “{1}”.</source>
        <translation>重置会占用“{1}”的 {0}。</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>此快捷键无法更改。</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{0} is for “{1}”, which cannot have other keys.</source>
        <translation>{0} 用于“{1}”，其快捷键无法更改。</translation>
    </message>
    <message>
        <source>{0} is needed for writing.</source>
        <translation>{0} 用于输入文字。</translation>
    </message>
    <message>
        <source>{0} now belongs to “{1}”, which would lose it.</source>
        <translation>{0} 目前用于“{1}”，将改用于此操作。</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Everything works from the keyboard and can be found in the palette. You can import your chats from ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>所有操作都可用键盘完成，也都能在命令面板中找到。来自 ChatGPT、chatbot-⁠ui 或 Open WebUI 的对话也可以导入。</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>使用提示</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>导入对话…</translation>
    </message>
</context>
<context>
    <name>KeysTree</name>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>{0} other models</source>
        <translation>
            <numerusform>其他 {0} 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Choose a prompt. In a new question, / lists all of them.</source>
        <translation>选择一条提示词。在新问题中输入 / 可列出全部提示词。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find a prompt</source>
        <translation>查找提示词</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <source>No prompt has these words.</source>
        <translation>没有含有这些字词的提示词。</translation>
    </message>
    <message>
        <source>No prompts yet. A prompt is a text you use again and again.</source>
        <translation>还没有提示词。提示词是可以反复使用的文本。</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Reading the prompts…</source>
        <translation>正在读取提示词…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>“{0}”已回到原处。</translation>
    </message>
    <message>
        <source>“{0}” was moved.</source>
        <translation>已移动“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已移除“{0}”。</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>The system could not open this link: {0}</source>
        <translation>系统无法打开此链接：{0}</translation>
    </message>
    <message>
        <source>This link says “{0}”, but leads to {1}.</source>
        <translation>此链接显示为“{0}”，实际指向 {1}。</translation>
    </message>
    <message>
        <source>{0} It was not opened: {1}</source>
        <translation>{0}未打开：{1}</translation>
    </message>
</context>
<context>
    <name>ListHeadings</name>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Changes show at once. You can change all of this, and more, in the settings.</source>
        <translation>选择后立即生效。这些和更多选项都在设置中。</translation>
    </message>
    <message>
        <source>How should it look?</source>
        <translation>想要什么样的外观？</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>MarkdownMarks</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>The message and what followed it were deleted.</source>
        <translation>已删除此消息及其后续内容。</translation>
    </message>
    <message>
        <source>The message was deleted.</source>
        <translation>已删除此消息。</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>此消息已不存在。</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cut by the service, by its rules on content</source>
        <translation>被服务的内容规则截断</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit</source>
        <translation>服务因长度限制结束了回答</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Interrupted: the connection or the app broke off</source>
        <translation>已中断：连接断开或应用退出</translation>
    </message>
    <message>
        <source>It is still being written</source>
        <translation>仍在生成</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>没有收到回答</translation>
    </message>
    <message>
        <source>Probably complete: the service did not say where the answer ends</source>
        <translation>可能已完成：服务未说明回答在哪里结束</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>已由你停止</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>about {0} (an estimate: one for every four bytes)</source>
        <translation>约 {0}（按每 4 字节 1 个估算）</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in all that was sent, {1} in the answer, as the service counts</source>
        <translation>发送内容共 {0}，回答 {1}，由服务统计</translation>
    </message>
    <message>
        <source>{0}, as GPT-4 counts them</source>
        <translation>{0}（按 GPT-4 的计数方式）</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The service that this chat asked was deleted, so it asks {0} now.</source>
        <translation>此对话原用的服务已删除，现改用“{0}”。</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>A model needs the ID by which the service knows it.</source>
        <translation>请填写 ID，服务凭它识别模型。</translation>
    </message>
    <message>
        <source>A whole number from 1 to {0}.</source>
        <translation>1 到 {0} 的整数。</translation>
    </message>
    <message>
        <source>Another model has this ID.</source>
        <translation>已有模型使用此 ID。</translation>
    </message>
    <message>
        <source>Characters in one message</source>
        <translation>每条消息的字符数</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>上下文 token 数</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>Liaobots 网页版</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>兼容 OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>The service&apos;s protocol</source>
        <translation>与服务相同</translation>
    </message>
</context>
<context>
    <name>ModelImport</name>
    <message>
        <source>Asking {0} for its models…</source>
        <translation>正在向“{0}”查询模型…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelSelector</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>用于回答的模型</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}K tokens</source>
        <translation>
            <numerusform>{0}K token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>All models that the service lists are already here.</source>
        <translation>服务列出的模型均已在此。</translation>
    </message>
    <message>
        <source>Another model has the ID of {0}.</source>
        <translation>已有模型使用“{0}”的 ID。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import the models that the service lists</source>
        <translation>导入服务列出的模型</translation>
    </message>
    <message>
        <source>Models added: {0}. Check their lengths.</source>
        <translation>已添加 {0} 个模型。请检查其长度设置。</translation>
    </message>
    <message>
        <source>Move this model down</source>
        <translation>下移此模型</translation>
    </message>
    <message>
        <source>Move this model up</source>
        <translation>上移此模型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>移除此模型</translation>
    </message>
    <message>
        <source>Selected models are offered at the top of a chat.</source>
        <translation>勾选的模型可在对话上方选用。</translation>
    </message>
    <message>
        <source>The service lists no models. Add them by hand.</source>
        <translation>服务未列出任何模型。请手动添加。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{0} is back where it was.</source>
        <translation>“{0}”已回到原处。</translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>已移除“{0}”。</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>NewTextPill</name>
    <message>
        <source>Go to the new text</source>
        <translation>转到新内容</translation>
    </message>
    <message>
        <source>↓ New text</source>
        <translation>↓ 新内容</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The list of what is new cannot be read: {0}.</source>
        <translation>无法读取新功能列表：{0}。</translation>
    </message>
    <message>
        <source>This list is written in English.</source>
        <translation>以下内容为英文。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>NothingKept</name>
    <message>
        <source>A slash lists your prompts: texts you use again and again. There are none yet.</source>
        <translation>输入斜杠可列出你保存的提示词，即反复使用的文本。目前还没有。</translation>
    </message>
    <message>
        <source>Reading your prompts…</source>
        <translation>正在读取你的提示词…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again (Enter)</source>
        <translation>重试 (Enter)</translation>
    </message>
    <message>
        <source>Your prompts</source>
        <translation>你的提示词</translation>
    </message>
    <message>
        <source>Your prompts… (Enter)</source>
        <translation>你的提示词… (Enter)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>更改地址…</translation>
    </message>
    <message>
        <source>Change the connection…</source>
        <translation>更改连接…</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Enter auth code…</source>
        <translation>输入授权码…</translation>
    </message>
    <message>
        <source>It will be sent again in {0}.</source>
        <translation>{0}后将自动重新发送。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开网站</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Retry after the wait</source>
        <translation>限制解除后重试</translation>
    </message>
    <message>
        <source>Show balance</source>
        <translation>显示余额</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use the official API</source>
        <translation>使用官方 API</translation>
    </message>
    <message>
        <source>Use the other address</source>
        <translation>使用备用地址</translation>
    </message>
    <message>
        <source>You can ask again in {0}.</source>
        <translation>请等待 {0}，之后可再次提问。</translation>
    </message>
</context>
<context>
    <name>NoticeReactions</name>
    <message>
        <source>Left: {0} of {1}.</source>
        <translation>剩余 {0}，累计获得 {1}。</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>无法获取余额。</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show the chat</source>
        <translation>显示对话</translation>
    </message>
    <message>
        <source>The answer is not complete.</source>
        <translation>回答不完整。</translation>
    </message>
    <message>
        <source>The answer is ready.</source>
        <translation>回答已完成。</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>没有收到回答。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>切换模型</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>今天 {0}</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>Best first</source>
        <translation>相关度优先</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>代码块</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>Only code blocks</source>
        <translation>仅代码块</translation>
    </message>
    <message>
        <source>The best hits first</source>
        <translation>最相关的匹配项在前</translation>
    </message>
</context>
<context>
    <name>PaletteFrame</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Delete {0} to search chats</source>
        <translation>删除 {0} 即可搜索对话</translation>
    </message>
    <message>
        <source>No code block was found.</source>
        <translation>未找到代码块。</translation>
    </message>
    <message>
        <source>No command has this name.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
    <message>
        <source>Not understood, so searched for as typed: {0}.</source>
        <translation>无法识别{0}，已按原文查找。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Search all code blocks</source>
        <translation>搜索所有代码块</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The chats could not be searched.</source>
        <translation>无法搜索对话。</translation>
    </message>
    <message>
        <source>Your chats will be found here.</source>
        <translation>你的对话可以在这里找到。</translation>
    </message>
    <message>
        <source>{0} commands</source>
        <translation>{0} 命令</translation>
    </message>
    <message>
        <source>{0} copies, {1} saves</source>
        <translation>{0} 复制，{1} 保存</translation>
    </message>
    <message>
        <source>{0} new window</source>
        <translation>{0} 新窗口</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>PaletteSearch</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Chats · {0} of {1}</source>
        <translation>对话 · {0} / {1}</translation>
    </message>
    <message>
        <source>Code blocks</source>
        <translation>代码块</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages · more than {0} of {1} in {2} ms</source>
        <translation>消息 · {1} 条中的 {0} 条以上，{2} 毫秒</translation>
    </message>
    <message>
        <source>Messages · {0} of {1} in {2} ms</source>
        <translation>消息 · {1} 条中的 {0} 条，{2} 毫秒</translation>
    </message>
    <message>
        <source>Recent chats</source>
        <translation>最近的对话</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more chats</source>
        <translation>
            <numerusform>再显示 %Ln 个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>(continued)</source>
        <translation>（续）</translation>
    </message>
</context>
<context>
    <name>PlaceHeader</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Back to all chats</source>
        <translation>返回所有对话</translation>
    </message>
    <message>
        <source>Back to all chats (Esc)</source>
        <translation>返回所有对话 (Esc)</translation>
    </message>
    <message>
        <source>Delete all chats in the Trash and all deleted messages for good</source>
        <translation>永久删除回收站中的所有对话和所有已删除的消息</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>More for this tag</source>
        <translation>此标签的更多操作</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Delete all deleted messages for good?</source>
        <translation>永久删除所有已删除的消息？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete {0} chats for good?</source>
        <translation>
            <numerusform>永久删除 {0} 个对话？</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The messages that were deleted in other chats go too. None of this can be brought back, except from a backup.</source>
        <translation>其他对话中已删除的消息也会一并清除。之后只能从备份恢复。</translation>
    </message>
    <message numerus="yes">
        <source>They cannot be brought back, except from a backup.</source>
        <translation>
            <numerusform>之后只能从备份恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in it stays</source>
        <translation>其中的内容会保留</translation>
    </message>
</context>
<context>
    <name>PlainChat</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show them as usual</source>
        <translation>照常显示</translation>
    </message>
    <message>
        <source>The messages could not be drawn, so they are shown as plain text. All of them are kept as they are.</source>
        <translation>消息无法正常显示，已改为纯文本。所有消息均保持原样。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
</context>
<context>
    <name>PlainHttp</name>
    <message>
        <source>For a network that you trust, such as your own at home.</source>
        <translation>适用于可信网络，例如家中网络。</translation>
    </message>
    <message>
        <source>Questions to {0}, and its auth code, can be read by anyone along the way.</source>
        <translation>发送给 {0} 的内容和授权码在传输途中可被任何人读取。</translation>
    </message>
    <message>
        <source>Use plain HTTP anyway</source>
        <translation>仍然使用 HTTP</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Nothing will disturb you until you choose this again or quit.</source>
        <translation>在你再次选择此项或退出应用之前，不会打扰你。</translation>
    </message>
    <message>
        <source>Notifications are back.</source>
        <translation>已恢复通知。</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>打印到文件</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>PromptButton</name>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the models of this service are told before all messages. New chats start with it; existing ones keep theirs.</source>
        <translation>在所有消息之前发给此服务的模型的内容。只用于新对话；已有的对话不变。</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Asked when it is used: {0}</source>
        <translation>使用时填写：{0}</translation>
    </message>
    <message>
        <source>Dear {{name}}, … {{tone:formal|friendly}} … {{clipboard}} … {{date}}</source>
        <translation>你好，{{name}}！… {{tone:formal|friendly}} … {{clipboard}} … {{date}}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>PromptTree</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>PromptsDoor</name>
    <message>
        <source>What the model is told before all messages of this chat, from your next question on.</source>
        <translation>在此对话的所有消息之前发给模型的内容，从下一个问题起生效。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>没有文件夹 %1。
请检查名称。</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>没有文件 %1。
请检查文件名。</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1”受写保护。
仍要删除它吗？</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>要永久删除“%1”吗？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>无法删除该文件夹。</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 已存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 是文件夹。
请输入文件名。</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>无法写入文件 %1。
请换一个名称。</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>页码范围无效</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>长边装订</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短边装订</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Find among your questions</source>
        <translation>在你的问题中查找</translation>
    </message>
    <message>
        <source>Your questions</source>
        <translation>你的问题</translation>
    </message>
</context>
<context>
    <name>QuestionRail</name>
    <message>
        <source>Your questions</source>
        <translation>你的问题</translation>
    </message>
</context>
<context>
    <name>QueueDoor</name>
    <message>
        <source>Waiting: a question was being edited</source>
        <translation>等待中：当时正在编辑</translation>
    </message>
    <message>
        <source>Waiting: not sent</source>
        <translation>等待中：未能发送</translation>
    </message>
    <message>
        <source>Waiting: the app was closed</source>
        <translation>等待中：应用曾被关闭</translation>
    </message>
    <message>
        <source>Waiting: the previous answer is not complete</source>
        <translation>等待中：上一个回答不完整</translation>
    </message>
    <message>
        <source>Waiting: the previous answer was stopped</source>
        <translation>等待中：上一个回答已停止</translation>
    </message>
    <message>
        <source>Will be sent when the answer is complete</source>
        <translation>当前回答完成后发送</translation>
    </message>
</context>
<context>
    <name>QueueFold</name>
    <message>
        <source>Hide the waiting questions</source>
        <translation>隐藏排队的问题</translation>
    </message>
    <message>
        <source>Show the waiting questions</source>
        <translation>显示排队的问题</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send the first waiting question</source>
        <translation>发送排在最前的问题</translation>
    </message>
    <message>
        <source>Waiting questions</source>
        <translation>排队的问题</translation>
    </message>
</context>
<context>
    <name>QueuedRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>取消：{0}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit: {0}</source>
        <translation>编辑：{0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save: {0}</source>
        <translation>保存：{0}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>撤回：{0}</translation>
    </message>
    <message>
        <source>Waiting question</source>
        <translation>排队的问题</translation>
    </message>
    <message>
        <source>With {0}</source>
        <translation>附带 {0}</translation>
    </message>
</context>
<context>
    <name>QuickAnswer</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>QuickAsk</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>文本共 {0} 个字符，一条消息放不下，未粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the app</source>
        <translation>在应用中打开</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>{0} closes</source>
        <translation>{0} 关闭</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>a part of the path is a file</source>
        <translation>路径中有一级是文件，不是文件夹</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>另一个程序正在使用</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>这是失效的链接</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>磁盘报告了错误</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <translation>系统拒绝了操作</translation>
    </message>
    <message>
        <source>the system refused it: error {0}</source>
        <translation>系统拒绝了操作：错误 {0}</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件过多</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>A command for the terminal; the variable LIAOBOTS_CODE stands for your code</source>
        <translation>可在终端运行的命令；变量 LIAOBOTS_CODE 代表你的授权码</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>易读</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>The body, as it is sent</source>
        <translation>实际发送的正文</translation>
    </message>
    <message>
        <source>The request, as it is sent</source>
        <translation>实际发送的请求</translation>
    </message>
    <message>
        <source>The request, readable</source>
        <translation>易读格式的请求</translation>
    </message>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDoor</name>
    <message>
        <source>Nothing is written yet: your question will be the last message.</source>
        <translation>尚未输入任何内容。你的问题将是最后一条消息。</translation>
    </message>
    <message>
        <source>This is sent when you press Enter.</source>
        <translation>按下 Enter 后将发送以下内容。</translation>
    </message>
    <message>
        <source>This message no longer exists.</source>
        <translation>此消息已不存在。</translation>
    </message>
    <message>
        <source>This was sent for this answer.</source>
        <translation>这是为此回答实际发送的内容。</translation>
    </message>
    <message>
        <source>What was sent is known only until the app is closed. This is what would be sent for this answer now, put together from what is stored.</source>
        <translation>实际发送的内容在应用关闭后不再保留。以下根据已存储的数据重新生成，是现在会为此回答发送的内容。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back: {0}, {1}.</source>
        <translation>已恢复：{0}，{1}。</translation>
    </message>
    <message>
        <source>Chats of the backup</source>
        <translation>备份中的对话</translation>
    </message>
    <message>
        <source>Chats that are not here now: {0}. What is here stays as it is, whatever you restore.</source>
        <translation>缺失的对话：{0} 个。无论恢复什么，已有内容都保持不变。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Deleted for good, and left so: {0}. Choose one to bring it back.</source>
        <translation>已永久删除、不会自动恢复：{0} 个。可逐个选择恢复。</translation>
    </message>
    <message>
        <source>Find a chat by its title</source>
        <translation>按标题查找对话</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>No chat of this backup has that in its title.</source>
        <translation>此备份中没有标题含有这些字词的对话。</translation>
    </message>
    <message>
        <source>Prompts that were removed, and left so: {0}.</source>
        <translation>已移除、不会自动恢复的提示词：{0} 条。</translation>
    </message>
    <message>
        <source>Prompts: {0}.</source>
        <translation>提示词：{0} 条。</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message>
        <source>Restore all missing</source>
        <translation>恢复所有缺失的对话</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>从备份恢复对话</translation>
    </message>
    <message>
        <source>Restore removed prompts</source>
        <translation>恢复已移除的提示词</translation>
    </message>
    <message>
        <source>Restore this chat</source>
        <translation>恢复此对话</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>The backup of {0} cannot be read: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>{0} 的备份无法读取：文件缺失、已损坏或类型不符。未作任何更改。请选择其他备份。</translation>
    </message>
    <message>
        <source>There are no backups yet. They are made while the window is open.</source>
        <translation>还没有备份。备份会在窗口打开期间创建。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>No setting matches. Try a word for what it does or offers.</source>
        <translation>没有找到设置。也可以按设置的作用或选项查找。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>RunningJob</name>
    <message>
        <source>Exporting chat {0} of {1}…</source>
        <translation>正在导出第 {0} 个对话，共 {1} 个…</translation>
    </message>
    <message>
        <source>Exporting chats…</source>
        <translation>正在导出对话…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Saving the messages…</source>
        <translation>正在保存消息…</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>A check has found the file of your chats damaged. Start the app again: it then moves the file aside and keeps all of it that can be read.</source>
        <translation>检查发现你的对话文件已损坏。请重新启动应用：它会将该文件移到一旁，并保留其中所有可读取的内容。</translation>
    </message>
    <message>
        <source>Brought back from the backup: {0}.</source>
        <translation>已从备份恢复：{0}。</translation>
    </message>
    <message>
        <source>Close the app and start it with --data-dir and a folder on this computer.</source>
        <translation>请关闭应用，并使用 --data-dir 和本机上的文件夹启动。</translation>
    </message>
    <message>
        <source>Continue with what is here: {0}</source>
        <translation>继续使用现有内容：{0}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Most of the chats that the last backup holds are not here, though they were not deleted. Another file may have taken the place of yours.</source>
        <translation>上次备份中的大部分对话现在找不到了，但它们并未被删除。可能有其他文件取代了你的对话文件。</translation>
    </message>
    <message>
        <source>Restore the backup of {0}: {1}</source>
        <translation>恢复 {0} 的备份：{1}</translation>
    </message>
    <message>
        <source>The file of your chats was damaged. It was kept as {0}, and what could be read of it is here.</source>
        <translation>你的对话文件曾损坏。原文件已保存为 {0}，其中可读取的内容都已恢复。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SelectingView</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> It says: {0}.</source>
        <translation>服务返回：{0}。</translation>
    </message>
    <message>
        <source>A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not installed. {kept} Install PySocks, or use another proxy.</source>
        <translation>本机设置了 SOCKS 代理，但未安装 SOCKS 所需的组件。{kept}请安装 PySocks，或改用其他代理。</translation>
    </message>
    <message>
        <source>A SOCKS proxy takes a user name and a password together, each of at most {0} bytes.</source>
        <translation>SOCKS 代理需要同时填写用户名和密码，各不超过 {0} 字节。</translation>
    </message>
    <message>
        <source>An auth code is needed to ask this service. Enter the code of your account.</source>
        <translation>向此服务提问需要授权码。请输入你的账户授权码。</translation>
    </message>
    <message>
        <source>Anyone along the way could read your auth code at this address. Use one that begins with https://.</source>
        <translation>使用此地址会让途中的任何人读到你的授权码。请使用以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Cannot reach {host}. {kept} Check your internet connection, then try again.</source>
        <translation>无法连接 {host}。{kept}请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>Character {0} of the auth code cannot be sent. A code has only Latin letters and digits: copy it again from your account page.</source>
        <translation>无法发送授权码的第 {0} 个字符。授权码只含英文字母和数字，请从账户页面重新复制。</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>It is not signed by anyone whom this computer trusts.</source>
        <translation>它的证书不是由本机信任的机构颁发的。</translation>
    </message>
    <message>
        <source>Its certificate belongs to another address.</source>
        <translation>它的证书属于另一个地址。</translation>
    </message>
    <message>
        <source>Its certificate has expired.</source>
        <translation>它的证书已过期。</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet.</source>
        <translation>它的证书尚未生效。</translation>
    </message>
    <message>
        <source>Liaobots API</source>
        <translation>Liaobots API</translation>
    </message>
    <message>
        <source>Liaobots web</source>
        <translation>Liaobots 网页版</translation>
    </message>
    <message>
        <source>Message limit is {0} characters. You have entered {1} characters. Shorten it, or choose a model with a higher limit.</source>
        <translation>一条消息最多 {0} 个字符，你已输入 {1} 个。请缩短消息，或选择上限更高的模型。</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. It looks like http://proxy.example:3128 or socks5://127.0.0.1:1080: check it in the settings.</source>
        <translation>代理地址无法使用。地址应形如 http://proxy.example:3128 或 socks5://127.0.0.1:1080，请在设置中检查。</translation>
    </message>
    <message>
        <source>The address of the proxy holds a user name or a password. Enter them in fields of their own, where they are not shown.</source>
        <translation>代理地址中含有用户名或密码。请填写在各自的输入框中，那里不会显示出来。</translation>
    </message>
    <message>
        <source>The address of the service cannot be used. It looks like https://liaobots.com: check it in the settings.</source>
        <translation>服务地址无法使用。地址应形如 https://liaobots.com，请在设置中检查。</translation>
    </message>
    <message>
        <source>The address {host} was not found. {kept} Check the connection to the internet; if the service has moved, use its other address.</source>
        <translation>找不到地址 {host}。{kept}请检查网络连接；如果服务已迁移，请使用它的其他地址。</translation>
    </message>
    <message>
        <source>The answer grew beyond 32 MB and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>回答超过 32 MB，已在此结束。收到的内容已保留，可让服务继续，或重试。</translation>
    </message>
    <message>
        <source>The answer took more than 1 minute and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>回答超过 1 分钟，已在此结束。收到的内容已保留，可让服务继续，或重试。</translation>
    </message>
    <message numerus="yes">
        <source>The answer took more than {0} minutes and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>
            <numerusform>回答超过 {0} 分钟，已在此结束。收到的内容已保留，可让服务继续，或重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance of this account is used up, or this model is not free. Nothing was lost. Top up the account on its web page, then try again.</source>
        <translation>此账户的余额已用完，或该模型需要付费。没有丢失任何内容。请在网页上为账户充值，然后重试。</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of the answer. What came is kept: let the service continue it, or try again.</source>
        <translation>连接在回答中途断开。收到的内容已保留，可让服务继续，或重试。</translation>
    </message>
    <message>
        <source>The file of trusted certificates that {0} names cannot be read, so nothing was sent. {kept} Correct that setting, then start the app again.</source>
        <translation>无法读取 {0} 指定的受信任证书文件，因此没有发送任何内容。{kept}请更正该设置，然后重新启动应用。</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} cannot be read, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>无法读取受信任证书文件 {0}，因此没有发送任何内容。{kept}请在设置中选择其他文件，然后重试。</translation>
    </message>
    <message>
        <source>The file of trusted certificates {0} holds no certificate in PEM form, so nothing was sent. {kept} Choose another file in the settings, then try again.</source>
        <translation>受信任证书文件 {0} 中没有 PEM 格式的证书，因此没有发送任何内容。{kept}请在设置中选择其他文件，然后重试。</translation>
    </message>
    <message>
        <source>The identity of {host} could not be verified, so nothing was sent. {reason}{kept} Check the clock of this computer and the network you are in, then try again.</source>
        <translation>无法验证 {host} 的身份，因此没有发送任何内容。{reason}{kept}请检查本机时钟和所用的网络，然后重试。</translation>
    </message>
    <message>
        <source>The model “{0}” is not known. Choose one of these: {1}.</source>
        <translation>未知模型“{0}”。请选择其中之一：{1}。</translation>
    </message>
    <message>
        <source>The proxy {host} asks for a user name and a password, or does not accept those that are set, so nothing was sent. {kept} Correct them, then try again.</source>
        <translation>代理“{host}”要求用户名和密码，或不接受已设置的用户名和密码，因此没有发送任何内容。{kept}请更正后重试。</translation>
    </message>
    <message>
        <source>The proxy {host} did not let the request through. {kept} Check the proxy settings, then try again.</source>
        <translation>代理“{host}”没有放行请求。{kept}请检查代理设置，然后重试。</translation>
    </message>
    <message>
        <source>The question is too long for the service. {kept} Shorten it and ask again.</source>
        <translation>问题太长，服务无法接受。{kept}请缩短后重新提问。</translation>
    </message>
    <message>
        <source>The saved proxy of this service is not understood, so nothing is sent. Choose in its settings, under Connection, how to reach it.</source>
        <translation>无法识别为此服务保存的代理设置，因此不会发送任何内容。请在其设置的“连接”中指定连接方式。</translation>
    </message>
    <message>
        <source>The service could not be reached behind its gateway. It is asked once more.</source>
        <translation>无法连接网关后面的服务，正在重试。</translation>
    </message>
    <message>
        <source>The service did not answer. {kept} Try again.</source>
        <translation>服务没有响应。{kept}请重试。</translation>
    </message>
    <message>
        <source>The service did not say the balance of this account. Try again in a moment.</source>
        <translation>服务没有返回此账户的余额。请稍后重试。</translation>
    </message>
    <message>
        <source>The service does not accept this auth code. {kept} Enter the code again.</source>
        <translation>服务不接受此授权码。{kept}请重新输入授权码。</translation>
    </message>
    <message>
        <source>The service does not offer this model.{0} {kept} Choose another model.</source>
        <translation>服务不提供此模型。{0}{kept}请选择其他模型。</translation>
    </message>
    <message>
        <source>The service points to another address ({0}). Nothing was sent there. {kept} If you trust that address, enter it in the settings.</source>
        <translation>服务指向了另一个地址 ({0})。没有向那里发送任何内容。{kept}如果你信任该地址，请在设置中填写。</translation>
    </message>
    <message>
        <source>The service reported an error of its own.{0} {kept} Try again in a moment.</source>
        <translation>服务端出错。{0}{kept}请稍后重试。</translation>
    </message>
    <message>
        <source>The service sent an empty answer. {kept} Try again.</source>
        <translation>服务返回了空的回答。{kept}请重试。</translation>
    </message>
    <message>
        <source>The service sent data that may not be an answer. It is shown as it came: check the address of the service.</source>
        <translation>服务返回的数据可能不是对话的回答。已按原样显示。请检查服务地址。</translation>
    </message>
    <message>
        <source>The service sent its answer in a form that was not asked for, so it cannot be read. {kept} Try again.</source>
        <translation>服务返回的回答不是所请求的格式，因此无法读取。{kept}请重试。</translation>
    </message>
    <message>
        <source>The service shows a page that only a browser can pass, instead of an answer. {kept} Open the site once in the browser, or use the official API.</source>
        <translation>服务返回了仅浏览器可通过的验证页，而非回答。{kept}请用浏览器打开该网站，或用官方 API。</translation>
    </message>
    <message>
        <source>The service withheld its answer, by its rules on content. {kept} Reword it, then ask again.</source>
        <translation>服务按其内容规则拦截了回答。{kept}请修改措辞，然后重新提问。</translation>
    </message>
    <message>
        <source>There is no chat service at {0}; it may have moved. {kept} Use the other address of the service, or change it.</source>
        <translation>{0} 上没有对话服务，可能已迁移。{kept}请使用该服务的其他地址，或更改地址。</translation>
    </message>
    <message>
        <source>There is no service called “{0}”. Choose one of these: {1}.</source>
        <translation>没有名为“{0}”的服务。请选择其中之一：{1}。</translation>
    </message>
    <message>
        <source>Too many questions in a short time. {kept}</source>
        <translation>短时间内提问过多。{kept}</translation>
    </message>
    <message>
        <source>Your question is kept.</source>
        <translation>你的问题已保留。</translation>
    </message>
    <message>
        <source>of this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>{0} could not be reached, so {1} answered instead.</source>
        <translation>无法连接 {0}，因此由 {1} 回答。</translation>
    </message>
    <message>
        <source>{host} did not answer in time. {kept} Try again.</source>
        <translation>{host} 未及时响应。{kept}请重试。</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>用于新对话</translation>
    </message>
    <message>
        <source>Used for new chats</source>
        <translation>已用于新对话</translation>
    </message>
</context>
<context>
    <name>ServicePane</name>
    <message>
        <source>A service needs a name.</source>
        <translation>请填写服务名称。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Another service has this name.</source>
        <translation>已有服务使用此名称。</translation>
    </message>
    <message>
        <source>Auth code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget the auth code</source>
        <translation>清除授权码</translation>
    </message>
    <message>
        <source>It answers on this computer, for practice: nothing leaves it, and no account is needed.</source>
        <translation>在本机回答，供练习使用：数据不会离开本机，也无需账户。</translation>
    </message>
    <message>
        <source>Liaobots web page</source>
        <translation>Liaobots 网页版</translation>
    </message>
    <message>
        <source>Liaobots&apos; official API at {0}. It shares its code with the web page.</source>
        <translation>Liaobots 的官方 API，位于 {0}。与网页版共用授权码。</translation>
    </message>
    <message>
        <source>Liaobots, asked the way its web page asks it. It shares its code with the API.</source>
        <translation>以网页的方式请求 Liaobots。与 API 共用授权码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>None is sent; many servers of your own need none</source>
        <translation>不发送；许多自建服务器不需要</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>尚未输入</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>兼容 OpenAI</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Saved; type a new one</source>
        <translation>已保存；可输入新的</translation>
    </message>
    <message>
        <source>System prompt of new chats</source>
        <translation>新对话的系统提示词</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used, so the code is kept in a file that only you can read.</source>
        <translation>无法使用本机密钥环，因此授权码保存在仅你可读取的文件中。</translation>
    </message>
    <message>
        <source>The saved code was entered for another address and is not sent to this one. Enter the code of this address.</source>
        <translation>已保存的授权码属于另一个地址，不会发送到此地址。请输入此地址的授权码。</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Used by new chats. Existing chats keep theirs.</source>
        <translation>用于新对话；已有的对话不受影响。</translation>
    </message>
</context>
<context>
    <name>ServiceTest</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Add its models</source>
        <translation>添加其模型</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>It reports neither models nor a balance; a question shows the rest.</source>
        <translation>此服务不列出模型，也不提供余额；其余的要提问才能知道。</translation>
    </message>
    <message>
        <source>Only a question shows whether the code is accepted, and that costs.</source>
        <translation>授权码是否有效要提问才能知道，而提问会产生费用。</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>连接成功</translation>
    </message>
    <message>
        <source>Test the service</source>
        <translation>测试服务</translation>
    </message>
    <message>
        <source>Testing {0}…</source>
        <translation>正在测试“{0}”…</translation>
    </message>
    <message>
        <source>balance {0}</source>
        <translation>余额 {0}</translation>
    </message>
    <message>
        <source>code accepted</source>
        <translation>授权码有效</translation>
    </message>
    <message>
        <source>{0}&#xa0;ms to the first byte</source>
        <translation>{0}&#xa0;毫秒收到首个字节</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this service</source>
        <translation>删除此服务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate this service</source>
        <translation>创建此服务的副本</translation>
    </message>
    <message>
        <source>It has no auth code yet: enter one there, or choose another.</source>
        <translation>此服务还没有授权码。请先输入，或选择其他服务。</translation>
    </message>
    <message>
        <source>New chats ask {0} now.</source>
        <translation>新对话现在使用“{0}”。</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>服务与模型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>{0} and its code were deleted.</source>
        <translation>已删除“{0}”及其授权码。</translation>
    </message>
    <message>
        <source>{0} was deleted.</source>
        <translation>已删除“{0}”。</translation>
    </message>
    <message>
        <source>{0} · new chats</source>
        <translation>{0} · 用于新对话</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Its value in settings.json is not understood.</source>
        <translation>无法识别 settings.json 中的这项设置。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset: {0}</source>
        <translation>重置：{0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A title by the model costs one short extra request.</source>
        <translation>由模型生成标题会多发一次简短的请求。</translation>
    </message>
    <message>
        <source>A word is correct if any of them knows it.</source>
        <translation>单词只要在其中一种语言里正确即可。</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>All commands in menus above the chat.</source>
        <translation>在对话上方的菜单中列出所有命令。</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>询问我</translation>
    </message>
    <message>
        <source>At 100% zoom.</source>
        <translation>缩放为 100% 时的字号。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Brings the window back while it is closed.</source>
        <translation>窗口关闭后，可由此重新打开。</translation>
    </message>
    <message>
        <source>By the model</source>
        <translation>由模型生成</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>检查拼写</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>代码字体</translation>
    </message>
    <message>
        <source>Code size</source>
        <translation>代码字号</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>跟随回答</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Fonts whose letters all have the same width.</source>
        <translation>所有字符等宽的字体。</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High contrast has stronger colours and visible edges.</source>
        <translation>高对比度的颜色更鲜明，边框更清晰。</translation>
    </message>
    <message>
        <source>How wide lines are at most, at 100% zoom.</source>
        <translation>一行的最大宽度，以 100% 缩放为准。</translation>
    </message>
    <message>
        <source>In code blocks, at 100% zoom.</source>
        <translation>代码块的字号，以 100% 缩放为准。</translation>
    </message>
    <message>
        <source>In messages, and where you write them.</source>
        <translation>用于消息和输入框。</translation>
    </message>
    <message>
        <source>Keep auth codes in the keyring of the system</source>
        <translation>将授权码保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Keep my question on top</source>
        <translation>问题保持在顶部</translation>
    </message>
    <message>
        <source>Keep the app in the tray</source>
        <translation>让应用留在托盘</translation>
    </message>
    <message>
        <source>Key that sends a question</source>
        <translation>发送问题的按键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Marks unknown words as you write.</source>
        <translation>输入时标出词典里没有的单词。</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Otherwise they are in files that only you can read.</source>
        <translation>否则保存在仅你可读取的文件中。</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>退出应用</translation>
    </message>
    <message>
        <source>Shift+Enter always starts a new line.</source>
        <translation>Shift+Enter 始终换行。</translation>
    </message>
    <message>
        <source>Spell check languages</source>
        <translation>拼写检查的语言</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Stay where I am</source>
        <translation>停留在原处</translation>
    </message>
    <message>
        <source>Tells you when an answer is complete while you are in another window or chat.</source>
        <translation>回答结束时，若在使用其他窗口或其他对话，则发出通知。</translation>
    </message>
    <message>
        <source>Text font</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>Text width</source>
        <translation>正文宽度</translation>
    </message>
    <message>
        <source>The colour of buttons, links and your own messages.</source>
        <translation>按钮、链接和你的消息的颜色。</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>The distance between lines, relative to the text size.</source>
        <translation>行与行的间距，相对于字号。</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>第一个问题</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>窗口的语言。</translation>
    </message>
    <message>
        <source>The size of everything in the window.</source>
        <translation>窗口中所有内容的大小。</translation>
    </message>
    <message>
        <source>The space around chats, paragraphs and what you write.</source>
        <translation>对话、段落和输入框周围的留白。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Titles of new chats</source>
        <translation>新对话的标题</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>What the view does as the text grows.</source>
        <translation>内容增加时视图如何滚动。</translation>
    </message>
    <message>
        <source>While an answer comes</source>
        <translation>收到回答时</translation>
    </message>
    <message>
        <source>Without a tray icon it quits the app.</source>
        <translation>没有托盘图标时会退出应用。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>所有分类</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} 像素</translation>
    </message>
</context>
<context>
    <name>SettingsDoor</name>
    <message>
        <source>About Liaobots Desktop</source>
        <translation>关于 Liaobots Desktop</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>关于…</translation>
    </message>
    <message>
        <source>Addresses, auth codes, models, time limits, proxies.</source>
        <translation>地址、授权码、模型、时限和代理。</translation>
    </message>
    <message>
        <source>As Markdown, HTML, PDF, text or JSON.</source>
        <translation>导出为 Markdown、HTML、PDF、文本或 JSON。</translation>
    </message>
    <message>
        <source>Brings back what was lost, and overwrites nothing.</source>
        <translation>找回丢失的内容，不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>导出所有对话</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>From a file of this app, ChatGPT, chatbot-⁠ui or Open WebUI.</source>
        <translation>来自本应用、ChatGPT、chatbot-⁠ui 或 Open WebUI 的文件。</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>提示词…</translation>
    </message>
    <message>
        <source>Restore chats from a backup</source>
        <translation>从备份恢复对话</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Services and models</source>
        <translation>服务与模型</translation>
    </message>
    <message>
        <source>Services…</source>
        <translation>服务…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Texts you use again and again.</source>
        <translation>可以反复使用的文本。</translation>
    </message>
    <message>
        <source>Version, licences, chats folder, diagnostics.</source>
        <translation>版本、许可证、对话文件夹和诊断信息。</translation>
    </message>
    <message>
        <source>What was written in all chats, by day and by model.</source>
        <translation>所有对话的文字量，按日期和模型统计。</translation>
    </message>
</context>
<context>
    <name>ShownChat</name>
    <message>
        <source>No data for {0} s</source>
        <translation>已 {0} 秒无数据</translation>
    </message>
</context>
<context>
    <name>ShownNotices</name>
    <message>
        <source>The version that was shown before was deleted, so Undo cannot show it.</source>
        <translation>之前显示的版本已删除，因此无法撤销以再次显示。</translation>
    </message>
    <message>
        <source>This chat was deleted for good, so it cannot be shown.</source>
        <translation>此对话已被永久删除，因此无法显示。</translation>
    </message>
    <message>
        <source>This message was deleted, so only the chat that it was in is shown.</source>
        <translation>此消息已删除，因此只显示它所在的对话。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search all chats</source>
        <translation>搜索所有对话</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>Folders, tags, archive, Trash</source>
        <translation>文件夹、标签、归档和回收站</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SlashPopup</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>SlashPrompts</name>
    <message numerus="yes">
        <source>{0} prompts. Enter inserts {1}</source>
        <translation>
            <numerusform>{0} 条提示词。按 Enter 插入 {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpelledField</name>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
</context>
<context>
    <name>SpellingChoices</name>
    <message>
        <source>Check spelling</source>
        <translation>检查拼写</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>There is no dictionary</source>
        <translation>没有词典</translation>
    </message>
</context>
<context>
    <name>SpellingRow</name>
    <message>
        <source>No dictionary matches the languages of your system: choose one.</source>
        <translation>没有与系统语言对应的词典：请选择一个。</translation>
    </message>
    <message>
        <source>No dictionary was found. Homebrew brings what is needed: enchant.</source>
        <translation>未找到词典。可用 Homebrew 安装所需的 enchant。</translation>
    </message>
    <message>
        <source>No dictionary was found. Install enchant and a dictionary, on Debian and Ubuntu libenchant-2-2 and hunspell-en-us, for instance.</source>
        <translation>未找到词典。请安装 enchant 和一个词典，例如在 Debian 和 Ubuntu 上安装 libenchant-2-2 和 hunspell-en-us。</translation>
    </message>
    <message>
        <source>No dictionary was found. The Python package pyenchant brings one; a packaged app cannot use it.</source>
        <translation>未找到词典。Python 包 pyenchant 自带词典；打包好的应用无法使用它。</translation>
    </message>
</context>
<context>
    <name>StartNews</name>
    <message>
        <source>A settings file could not be read. It was kept as {0}, and what was last saved is used, as far as it was found.</source>
        <translation>无法读取一个设置文件。它已保存为 {0}，现采用能找到的上次保存的设置。</translation>
    </message>
    <message>
        <source>Others could read the file of your auth code on this computer. Now only you can; if somebody may have read it, ask the service for a new one.</source>
        <translation>此前本机其他人可以读取你的授权码文件。现在只有你可以读取；如果可能已被人看到，请向服务申请新的授权码。</translation>
    </message>
    <message>
        <source>Something in profiles.json is not understood. It is not used, and left as it is: {0}.</source>
        <translation>无法识别 profiles.json 中的部分内容。它不会被使用，并保持原样：{0}。</translation>
    </message>
    <message>
        <source>The copy of profiles.json could not be read either, so it is not known through which proxy your services are reached. Nothing is sent to them until you choose that under “Connection” of each service.</source>
        <translation>profiles.json 的副本也无法读取，因此不知道你的服务要经过哪个代理。在你到每个服务的“连接”中选定之前，不会向它们发送任何内容。</translation>
    </message>
    <message>
        <source>These settings in settings.json are not understood, so others are used: {0}. They stay in the file until you choose something else.</source>
        <translation>无法识别 settings.json 中的这些设置，因此采用其他值：{0}。在你另行选择之前，文件内容保持不变。</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>By day and model</source>
        <translation>按日期和模型</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} messages</source>
        <translation>
            <numerusform>{0} 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Counted on this computer: all chats and the archive, with every version of a message. Deleted chats, also those in the Trash, are not counted.</source>
        <translation>在本机统计：所有对话和归档，包括消息的每个版本。已删除的内容（包括回收站中的）不计入。</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Nothing was written in this period.</source>
        <translation>这段时间没有任何内容。</translation>
    </message>
    <message>
        <source>Point at a bar, or move with the arrow keys.</source>
        <translation>将指针指向柱形，或用方向键移动。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The service reported tokens for {0} of {1} answers.</source>
        <translation>{1} 个回答中有 {0} 个由服务给出了 token 数。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{0} by day, plot</source>
        <translation>每日图表：{0}</translation>
    </message>
</context>
<context>
    <name>StatisticsWorker</name>
    <message>
        <source>The chats could not be counted.</source>
        <translation>无法统计对话。</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>No backup was made ({0}). The chats are as they were.</source>
        <translation>未能创建备份（{0}）。对话保持原样。</translation>
    </message>
    <message>
        <source>The backup holds no chat with the id {0}. Nothing was changed.</source>
        <translation>备份中没有 ID 为 {0} 的对话。未作任何更改。</translation>
    </message>
    <message>
        <source>The chats cannot be read now ({0}). Nothing was changed. Close other programs that use the chats, then try again.</source>
        <translation>现在无法读取对话（{0}）。未作任何更改。请关闭使用对话数据的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>The chats in {0} can be read, searched and exported, but nothing new can be saved there. Make the folder writable and make room on the disk, then start again.</source>
        <translation>{0} 中的对话可以阅读、搜索和导出，但无法在那里保存新内容。请确保该文件夹可写，并腾出磁盘空间，然后重新启动。</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged or of another kind. It was left as it is. See what helps with: liaobots-desktop doctor. Or start with --data-dir and another folder.</source>
        <translation>无法读取 {0} 中的对话：文件已损坏或类型不符。文件保持原样。可用 liaobots-desktop doctor 查看解决办法，或使用 --data-dir 和其他文件夹启动。</translation>
    </message>
    <message>
        <source>The chats in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>无法读取 {0} 中的对话：文件已损坏。文件保持原样。请退出应用后重新启动：应用会恢复能读取的内容，并提供备份。</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app and were left as they are. Install that version, or start with --data-dir and another folder.</source>
        <translation>{0} 中的对话由本应用的较新版本写入，保持原样。请安装该版本，或使用 --data-dir 和其他文件夹启动。</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this app. They can be read, searched and exported, but nothing new is saved here. Install that version to go on.</source>
        <translation>{0} 中的对话由本应用的较新版本写入。可以阅读、搜索和导出，但不会在此处保存新内容。请安装该版本后继续。</translation>
    </message>
    <message>
        <source>The file {0} was moved or deleted while it was open, so nothing is saved. What is open can still be read and copied. Put the file back, or start the app again.</source>
        <translation>文件 {0} 在打开期间被移动或删除，因此不会保存任何内容。已打开的内容仍可阅读和复制。请将文件放回，或重新启动应用。</translation>
    </message>
    <message>
        <source>The folder of the backups, {0}, cannot be read: {1}.</source>
        <translation>无法读取备份文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be used to keep your chats. Make it writable, or start the app with --data-dir and the path of another folder.</source>
        <translation>文件夹 {0} 无法用来保存你的对话。请让它可写，或使用 --data-dir 和其他文件夹的路径启动应用。</translation>
    </message>
    <message>
        <source>The keyring of this computer could not be used. Unlock it and try again, or keep the auth codes in their own files (Settings).</source>
        <translation>无法使用本机密钥环。请解锁后重试，或将授权码保存在单独的文件中（见设置）。</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give the auth code. Unlock it and ask again, or enter the code once more.</source>
        <translation>本机密钥环没有给出授权码。请解锁后重新提问，或再次输入授权码。</translation>
    </message>
    <message>
        <source>The prompts cannot be read now ({0}). Nothing was changed. Close other programs that use them, then try again.</source>
        <translation>现在无法读取提示词（{0}）。未作任何更改。请关闭使用这些数据的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>The prompts in {0} cannot be read: the file is damaged. It was left as it is. Quit the app and start it again: it brings back what can be read and offers a backup.</source>
        <translation>无法读取 {0} 中的提示词：文件已损坏。文件保持原样。请退出应用后重新启动：应用会恢复能读取的内容，并提供备份。</translation>
    </message>
    <message>
        <source>This could not be saved ({0}). What was saved before is safe. Make room or close other programs that use the chats, then try again.</source>
        <translation>无法保存（{0}）。此前保存的内容完好无损。请腾出空间，或关闭使用对话数据的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>a disk of the network ({0})</source>
        <translation>网络磁盘 ({0})</translation>
    </message>
    <message>
        <source>a folder that {0} synchronises</source>
        <translation>由 {0} 同步的文件夹</translation>
    </message>
    <message>
        <source>another program is using the chats</source>
        <translation>另一个程序正在使用对话数据</translation>
    </message>
    <message>
        <source>it is gone again</source>
        <translation>文件又不见了</translation>
    </message>
    <message>
        <source>its question is gone</source>
        <translation>它的问题已不存在</translation>
    </message>
    <message>
        <source>the chats are damaged: {0}</source>
        <translation>对话数据已损坏：{0}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>磁盘报告了错误</translation>
    </message>
    <message>
        <source>the file of the chats is damaged</source>
        <translation>对话文件已损坏</translation>
    </message>
    <message>
        <source>the folder is read-only</source>
        <translation>文件夹是只读的</translation>
    </message>
    <message>
        <source>the folder is read-only or gone</source>
        <translation>文件夹是只读的或已不存在</translation>
    </message>
    <message>
        <source>there is too little room on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>{0} is not a readable backup: it is missing, damaged or of another kind. Nothing was changed. Choose another one.</source>
        <translation>{0} 不是可读取的备份：文件缺失、已损坏或类型不符。未作任何更改。请选择其他备份。</translation>
    </message>
    <message>
        <source>{0} is on {1}, where a database can be damaged.</source>
        <translation>{0} 位于{1}，数据库在那里可能损坏。</translation>
    </message>
</context>
<context>
    <name>SystemPromptDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From your prompts…</source>
        <translation>选用你的提示词…</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>重置为默认</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} characters</source>
        <translation>
            <numerusform>{0} / {1} 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
</context>
<context>
    <name>TemporaryWindow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard this chat?</source>
        <translation>要丢弃此对话吗？</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>保留此对话</translation>
    </message>
    <message>
        <source>Nothing of it is stored, so it cannot be brought back.</source>
        <translation>对话内容未存储，因此无法恢复。</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>临时对话</translation>
    </message>
    <message>
        <source>Temporary chat: not stored on this computer, gone with this window. The service sees it like any other.</source>
        <translation>临时对话：不在本机存储，关闭此窗口后即消失。服务看到的与普通对话相同。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export this chat</source>
        <translation>导出此对话</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>此对话的更多操作</translation>
    </message>
    <message>
        <source>Show the chats</source>
        <translation>显示对话列表</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>%n messages continue on another branch</source>
        <translation>
            <numerusform>另一个分支还有 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages continue on other branches</source>
        <translation>
            <numerusform>其他分支还有 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>({0} of {1})</source>
        <translation>（{0} / {1}）</translation>
    </message>
    <message>
        <source>Always sent</source>
        <translation>始终会发送</translation>
    </message>
    <message>
        <source>Compare with version {0}</source>
        <translation>与版本 {0} 比较</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Do not wrap long lines</source>
        <translation>长行不换行</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Ended by the service at its length limit.</source>
        <translation>服务因长度限制结束了回答。</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>已中断。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>不会再发送</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>没有收到回答。</translation>
    </message>
    <message>
        <source>Probably complete.</source>
        <translation>可能已完成。</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Regenerate with</source>
        <translation>选择模型重新生成</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>代码另存为…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>显示全部 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>Table with {0} columns, too many to draw: this is its source.</source>
        <translation>
            <numerusform>表格有 {0} 列，列数过多，无法显示为表格：以下是其源文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service withheld the rest.</source>
        <translation>服务拦截了其余内容。</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Bring {0} back</source>
        <translation>恢复 {0}</translation>
    </message>
    <message numerus="yes">
        <source>Liaobots Desktop: %n chats with something new</source>
        <translation>
            <numerusform>Liaobots Desktop：%Ln 个对话有新内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Liaobots Desktop</source>
        <translation>打开 Liaobots Desktop</translation>
    </message>
    <message>
        <source>This is more than {0} takes in one message: attach less, shorten it, or choose a model with a higher limit.</source>
        <translation>超出了 {0} 一条消息的上限：请减少附件、缩短内容，或选择上限更高的模型。</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The copy “{0}” is gone again.</source>
        <translation>副本“{0}”已撤销。</translation>
    </message>
    <message>
        <source>The folder “{0}” has its old name again.</source>
        <translation>文件夹已恢复原名“{0}”。</translation>
    </message>
    <message>
        <source>The folder “{0}” is back where it was.</source>
        <translation>文件夹“{0}”已移回原处。</translation>
    </message>
    <message>
        <source>The folder “{0}” is gone again.</source>
        <translation>文件夹“{0}”已撤销。</translation>
    </message>
    <message>
        <source>The folder “{0}” is there again.</source>
        <translation>文件夹“{0}”已恢复。</translation>
    </message>
    <message>
        <source>The folder “{0}” was removed; what was in it stays.</source>
        <translation>已移除文件夹“{0}”；其中的内容已保留。</translation>
    </message>
    <message>
        <source>The tag “{0}” is gone again.</source>
        <translation>标签“{0}”已撤销。</translation>
    </message>
    <message>
        <source>The tag “{0}” is there again.</source>
        <translation>标签“{0}”已恢复。</translation>
    </message>
    <message>
        <source>The tag “{0}” was changed back.</source>
        <translation>已撤销对标签“{0}”的更改。</translation>
    </message>
    <message>
        <source>The tag “{0}” was removed.</source>
        <translation>已移除标签“{0}”。</translation>
    </message>
    <message>
        <source>The tag “{0}” was taken off again.</source>
        <translation>已重新取下标签“{0}”。</translation>
    </message>
    <message numerus="yes">
        <source>{0} chats were deleted for good, so they cannot be brought back.</source>
        <translation>
            <numerusform>{0} 个对话已永久删除，因此无法恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} chats were deleted for good; the rest is back.</source>
        <translation>
            <numerusform>{1} 个对话中有 {0} 个已永久删除，其余已恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats are back where they were.</source>
        <translation>
            <numerusform>{1} 个对话已回到原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the Trash.</source>
        <translation>
            <numerusform>{1} 个对话已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the archive.</source>
        <translation>
            <numerusform>{1} 个对话已归档。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” has its old title again.</source>
        <translation>标题已恢复为“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is back where it was.</source>
        <translation>“{0}”已回到原处。</translation>
    </message>
    <message>
        <source>“{0}” was moved to the Trash.</source>
        <translation>“{0}”已移到回收站。</translation>
    </message>
    <message>
        <source>“{0}” was moved to the archive.</source>
        <translation>“{0}”已归档。</translation>
    </message>
</context>
<context>
    <name>UnsavedWords</name>
    <message>
        <source>An answer could not be saved to its end. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>有一条回答未能完整保存。如果不退出，对话文件可以再次写入时会自动保存。</translation>
    </message>
    <message>
        <source>It was not sent and could not be saved. Stay, and it is saved as soon as the file of your chats can be written again.</source>
        <translation>这些内容尚未发送，也未能保存。如果不退出，对话文件可以再次写入时会自动保存。</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here.</source>
        <translation>这些内容尚未发送，而这里无法保存任何新内容。</translation>
    </message>
    <message>
        <source>It was not sent, and nothing new can be saved here. Stay, and copy it first.</source>
        <translation>这些内容尚未发送，而这里无法保存任何新内容。请先不要退出，把它复制下来。</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>退出并丢失未保存的内容？</translation>
    </message>
    <message>
        <source>Quit and lose what you attached?</source>
        <translation>退出并丢失已附加的内容？</translation>
    </message>
    <message>
        <source>Quit and lose what you wrote?</source>
        <translation>退出并丢失已写的内容？</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>暂不退出</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>This service reports no balance.</source>
        <translation>此服务不提供余额。</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>Balance and usage</source>
        <translation>余额与用量</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>余额 {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>最近的请求</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Reading the last requests…</source>
        <translation>正在读取最近的请求…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>显示更早的请求</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>The service has counted no requests.</source>
        <translation>服务没有请求记录。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{0} received in total.</source>
        <translation>累计获得 {0}。</translation>
    </message>
</context>
<context>
    <name>UsageDoor</name>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>余额未知</translation>
    </message>
    <message>
        <source>Balance {0}</source>
        <translation>余额 {0}</translation>
    </message>
    <message>
        <source>Demo balance {0}</source>
        <translation>演示余额 {0}</translation>
    </message>
    <message>
        <source>It could not be read again:</source>
        <translation>未能刷新：</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>无法获取余额。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{0} of {1}, read {2}.</source>
        <translation>余额 {0}，累计获得 {1}；{2}更新。</translation>
    </message>
</context>
<context>
    <name>VariableForm</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message numerus="yes">
        <source>{0} min</source>
        <translation>
            <numerusform>{0}&#xa0;分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} s</source>
        <translation>
            <numerusform>{0}&#xa0;秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>minutes and seconds</comment>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>footnotes</name>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Footnote {0}</source>
        <translation>脚注 {0}</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Only links to web pages can be opened.</source>
        <translation>只能打开指向网页的链接。</translation>
    </message>
    <message>
        <source>This link holds a user name, which can hide where it leads.</source>
        <translation>此链接含有用户名，可能掩盖它实际指向哪里。</translation>
    </message>
    <message>
        <source>This link holds characters that cannot be seen.</source>
        <translation>此链接含有不可见的字符。</translation>
    </message>
    <message>
        <source>This link is not a valid address.</source>
        <translation>此链接不是有效的地址。</translation>
    </message>
    <message>
        <source>This link names no web site.</source>
        <translation>此链接没有指明网站。</translation>
    </message>
</context>
</TS>
